import { expect, test } from 'vitest'
import type { Visitor } from '../../../app/accounts/domain/visitor'
import { parseIin } from '../../../app/accounts/domain/iin'
import type { Services } from '../../../app/context'
import { limitsOf } from '../../../app/accounts/domain/people-lists'
import type { SoughtExactly as Sought } from '../../../app/authority/domain/record-search'
import { findOwnLook } from '../../../app/eligibility/find-own-look.server'
import { listLooks } from '../../../app/eligibility/list-looks.server'
import { searchRecord } from '../../../app/authority/search-record.server'
import { auditEntries } from '../../../db/schema/platform'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { anOfficer } from '../../support/given-officer'
import { givenPerson } from '../../support/given-person'

const now = new Date('2026-11-21T09:00:00Z')
const iin = '700911204362'

const officer = anOfficer({ id: 'officer-1' })

function byIin(text: string): Sought {
  const parsed = parseIin(text)
  if (!parsed) throw new Error('no IIN')
  return { kind: 'iin', iin: parsed }
}

function search(services: Services, sought: Sought, different: Partial<Visitor> = {}) {
  return services.database.transaction((tx) =>
    searchRecord(tx, services, {
      officer: { ...officer, ...different },
      sought,
      purpose: 'court-preparation',
      caseNumber: '12/2026',
      now,
      requestId: 'r1',
    }),
  )
}

async function searched(services: Services, sought: Sought, different: Partial<Visitor> = {}) {
  const outcome = await search(services, sought, different)
  if (outcome.kind !== 'opened') throw new Error('nothing was opened')
  return outcome.lookId
}

test('a person found by IIN is looked at once: in their log, and in the audit trail', async () => {
  const services = await freshServices()
  const parent = await givenPerson(services, { iin })
  const lookId = await searched(services, byIin(iin))
  const told = {
    id: lookId,
    by: { kind: 'authority', place: { region: 'KZ-75', district: null } },
    foundBy: 'iin',
    purpose: 'court-preparation',
    hasCaseNumber: true,
    at: now,
  }
  expect(await listLooks(services.database.read, parent.id)).toEqual([told])
  const audit = await services.database.read.select().from(auditEntries)
  expect(audit.filter((entry) => entry.action === 'record.looked-at')).toMatchObject([
    {
      actorId: 'officer-1',
      subjectKind: 'person',
      subjectId: parent.id,
      detail: { lookId, region: 'KZ-75', foundBy: 'iin', caseNumber: '12/2026' },
      requestId: 'r1',
      at: now,
    },
  ])
  expect(JSON.stringify(audit)).not.toContain(iin)
})

test('a person is found by the code of a certificate, also without an IIN', async () => {
  const services = await freshServices()
  const parent = await givenPerson(services)
  const { code } = await givenCertificate(services, { personId: parent.id })
  await searched(services, { kind: 'certificate', code })
  expect(await listLooks(services.database.read, parent.id)).toMatchObject([
    { foundBy: 'certificate' },
  ])
})

test('nobody found is told, and no look is written', async () => {
  const services = await freshServices()
  const parent = await givenPerson(services, { iin: '061211600012' })
  expect(await search(services, byIin(iin))).toEqual({ kind: 'refused', why: 'nobody-with-iin' })
  const unknown = { kind: 'certificate', code: '000000000000000000' } as const
  expect(await search(services, unknown)).toEqual({ kind: 'refused', why: 'no-such-certificate' })
  expect(await listLooks(services.database.read, parent.id)).toEqual([])
})

test('an officer without a region opens nothing', async () => {
  const services = await freshServices()
  const parent = await givenPerson(services, { iin })
  const outcome = await search(services, byIin(iin), { region: null })
  expect(outcome).toEqual({ kind: 'refused', why: 'no-region' })
  expect(await listLooks(services.database.read, parent.id)).toEqual([])
})

test('searches are counted, found or not, for each officer; past the limit nobody is found', async () => {
  const services = await freshServices()
  const parent = await givenPerson(services, { iin })
  for (let turn = 0; turn < limitsOf('records')[0].turns; turn++) {
    await search(services, byIin('061211600012'))
  }
  expect(await search(services, byIin(iin))).toEqual({
    kind: 'refused',
    why: 'throttled',
    retryAfterSeconds: limitsOf('records')[0].seconds,
  })
  expect(await listLooks(services.database.read, parent.id)).toEqual([])
  await searched(services, byIin(iin), { id: 'officer-2' })
})

test('a look stays open for its own officer for thirty minutes, to the instant', async () => {
  const services = await freshServices()
  await givenPerson(services, { iin })
  const lookId = await searched(services, byIin(iin))
  const read = services.database.read
  const after = (milliseconds: number) => new Date(now.getTime() + milliseconds)
  const own = { lookId, officerId: 'officer-1' }
  expect(await findOwnLook(read, { ...own, now: after(30 * 60_000 - 1) })).not.toBeNull()
  expect(await findOwnLook(read, { ...own, now: after(30 * 60_000) })).toBeNull()
  expect(await findOwnLook(read, { lookId, officerId: 'officer-2', now })).toBeNull()
})
