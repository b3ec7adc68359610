import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCredential } from '../../../app/certification/credential/check-credential'
import { checkStatusList } from '../../../app/certification/credential/check-status-list'
import { checkToken } from '../../../app/certification/credential/check-token'
import { issuerDid } from '../../../app/certification/credential/issuer-keys'
import { statusPurposes } from '../../../app/certification/credential/status-place'
import { upsertStatusList } from '../../../app/certification/data/status-list-credentials'
import { ensureCredential } from '../../../app/certification/issuing/ensure-credential.server'
import { findStatusList } from '../../../app/certification/status/find-status-list.server'
import {
  issueWaitingCredentials,
  type IssueWaiting,
} from '../../../app/certification/issuing/issue-waiting-credentials.server'
import { refreshStatusLists } from '../../../app/certification/status/refresh-status-lists.server'
import { revokeCertificate } from '../../../app/certification/life/revoke-certificate.server'
import type { Services } from '../../../app/context'
import {
  credentials,
  statusListCredentials,
  statusListEntries,
} from '../../../db/schema/certification'
import { freshServices } from '../../support/fresh-services'
import { anAward, givenCertificate } from '../../support/given-certificate'
import { givenCompromise } from '../../support/given-key'
import { givenCertificateRecord, givenEnrolmentRow } from '../../support/given-rows'

const now = new Date('2026-11-21T09:00:00Z')
const hour = 3_600_000

/** Awards of this site itself. */
function givenOwn(services: Services, enrolmentId = 'e1') {
  return givenCertificate(services, { enrolmentId, baseUrl: services.config.baseUrl })
}

async function readList(
  { database, config, keys }: Services,
  purpose: (typeof statusPurposes)[number],
) {
  const found = await findStatusList(database.read, { list: '1', purpose })
  if (!found) throw new Error('there is no such list')
  const wanted = { issuer: config.baseUrl.origin, list: 1, purpose }
  const check = await checkStatusList(JSON.parse(found.document), wanted, keys.issuerKeys())
  if (check.kind === 'refused') throw new Error(check.why)
  return { ...found, isSet: check.isSet }
}

function storedLists({ database }: Services) {
  return database.read.select().from(statusListCredentials).orderBy(statusListCredentials.purpose)
}

async function placeOf({ database }: Services, certificateId: string) {
  const places = await database.read.select().from(statusListEntries)
  const place = places.find((each) => each.certificateId === certificateId)
  if (!place) throw new Error('it has no place')
  return place
}

test('an award picks a place; the credential and the token are made once and stay as they are', async () => {
  const services = await freshServices()
  const { id, code } = await givenOwn(services)
  const { list, position } = await placeOf(services, id)
  const first = await ensureCredential(services, id, now)
  const again = await ensureCredential(services, id, new Date(now.getTime() + hour))
  expect(again).toEqual(first)

  const trust = services.keys.issuerKeys()
  const checked = await checkCredential(JSON.parse(first.document), trust)
  expect(checked).toMatchObject({
    signature: 'good',
    issuer: 'known',
    keyId: services.keys.activeId,
    facts: { code, holderName: 'Серікова Әйгерім Маратқызы', place: { list, position } },
  })
  expect(await checkToken(first.token, trust)).toMatchObject({
    signature: 'good',
    issuer: 'known',
    facts: { code, place: { list, position } },
  })
  expect(first.document).not.toContain(anAward().personId)
})

test('asked for by ten at once, there is one credential', async () => {
  const services = await freshServices()
  const { id } = await givenOwn(services)
  const issued = await Promise.all(
    Array.from({ length: 10 }, () => ensureCredential(services, id, now)),
  )
  expect(new Set(issued.map(({ document }) => document)).size).toBe(1)
  expect(await services.database.read.select().from(credentials)).toHaveLength(1)
})

test('a certificate from before there were lists gets its place with its credential', async () => {
  const [services, earlier] = [await freshServices(), await freshServices()]
  const { revoked: _, suspended: __, replacedBy: ___, ...record } = await givenOwn(services)
  await givenCertificateRecord(earlier.database, record)
  const old = { ...services, database: earlier.database }
  expect(await earlier.database.read.select().from(statusListEntries)).toEqual([])
  const { document } = await ensureCredential(old, record.id, now)
  const { position } = await placeOf(old, record.id)
  expect(JSON.parse(document).credentialStatus.statusListIndex).toBe(String(position))
})

test('what was revoked before there were lists is marked before a credential can name its place', async () => {
  const [services, earlier] = [await freshServices(), await freshServices()]
  const { revoked: _, suspended: __, replacedBy: ___, ...record } = await givenOwn(services)
  const old = { ...services, database: earlier.database }
  await old.database.transaction(async (tx) => {
    await givenCertificateRecord(tx, record)
    const { code } = record
    await revokeCertificate(tx, { code, reason: 'awarded-by-mistake', actorId: null, now })
  })
  await refreshStatusLists(old, now)
  const { position } = await placeOf(old, record.id)
  expect((await readList(old, 'suspension')).isSet(position)).toBe(true)
  const { document } = await ensureCredential(old, record.id, now)
  expect(JSON.parse(document).credentialStatus.statusListIndex).toBe(String(position))
})

test('nothing is issued for a certificate that was altered', async () => {
  const [services, other] = [await freshServices(), await freshServices()]
  const { revoked: _, suspended: __, replacedBy: ___, ...record } = await givenOwn(services)
  const altered = { ...record, statement: record.statement.replace('Серікова', 'Серикова') }
  await givenCertificateRecord(other.database, altered)
  const ensure = ensureCredential({ ...services, database: other.database }, record.id, now)
  await expect(ensure).rejects.toThrow('altered')
  expect(await other.database.read.select().from(credentials)).toEqual([])
})

function issueWaiting(services: Services, different: Partial<IssueWaiting> = {}) {
  return issueWaitingCredentials(services, {
    since: new Date(now.getTime() - hour),
    clock: () => now,
    isStopped: () => false,
    passedOver: new Set(),
    rest: 0,
    ...different,
  })
}

test('the job issues what was awarded lately, once, and leaves off when it is told to', async () => {
  const services = await freshServices()
  for (let each = 0; each < 3; each++) await givenOwn(services, `enrolment-${each}`)
  expect(await issueWaiting(services, { isStopped: () => true })).toBe(0)
  expect(await issueWaiting(services)).toBe(3)
  expect(await issueWaiting(services)).toBe(0)
  await givenOwn(services, 'another')
  expect(await issueWaiting(services, { since: new Date(now.getTime() + hour) })).toBe(0)
  expect(await issueWaiting(services)).toBe(1)
})

test('the job passes over what a compromised key signed, and tries it no more', async () => {
  const services = await freshServices()
  const { id } = await givenOwn(services, 'distrusted')
  await givenCompromise(services, new Date(0))
  await givenOwn(services, 'trusted')
  const passedOver = new Set<string>()
  expect(await issueWaiting(services, { passedOver })).toBe(1)
  expect([...passedOver]).toEqual([id])
  expect(await issueWaiting(services, { passedOver })).toBe(0)
})

test('the lists are there before anything happened, and say of what was revoked that it was', async () => {
  const services = await freshServices()
  const [kept, revoked] = [await givenOwn(services, 'e1'), await givenOwn(services, 'e2')]
  expect(
    await findStatusList(services.database.read, { list: '1', purpose: 'revocation' }),
  ).toBeNull()
  expect(await refreshStatusLists(services, now)).toBe(2)
  const places = [await placeOf(services, kept.id), await placeOf(services, revoked.id)]
  const bits = async () => {
    const lists = await Promise.all(statusPurposes.map((purpose) => readList(services, purpose)))
    return lists.map(({ isSet }) => places.map(({ position }) => isSet(position)))
  }
  expect(await bits()).toEqual([
    [false, false],
    [false, false],
  ])
  await services.database.transaction((tx) =>
    revokeCertificate(tx, {
      code: revoked.code,
      reason: 'awarded-by-mistake',
      actorId: null,
      now,
    }),
  )
  expect(await refreshStatusLists(services, new Date(now.getTime() + 1))).toBe(2)
  expect(await bits()).toEqual([
    [false, true],
    [false, true],
  ])
})

test('a list is signed anew when half its term is over, and not while nothing asks for it', async () => {
  const services = await freshServices()
  const at = (hours: number) => new Date(now.getTime() + hours * hour)
  expect(await refreshStatusLists(services, now)).toBe(2)
  expect(await refreshStatusLists(services, at(11))).toBe(0)
  expect(await refreshStatusLists(services, at(12))).toBe(2)
  const { issuedAt, validUntil } = await readList(services, 'suspension')
  expect([issuedAt, validUntil]).toEqual([at(12), at(36)])
})

test('of two processes that sign a list at once, what was read later is kept', async () => {
  const services = await freshServices()
  const { id, code } = await givenOwn(services)
  await refreshStatusLists(services, now)
  const { position } = await placeOf(services, id)
  const read = async () => (await readList(services, 'revocation')).isSet(position)
  const [before] = await storedLists(services)
  if (!before) throw new Error('there is no list')
  // The one that reads later signs first; the other, which began half a minute before and knows less, comes last.
  const then = new Date(now.getTime() + 30_000)
  await services.database.transaction((tx) =>
    revokeCertificate(tx, { code, reason: 'awarded-by-mistake', actorId: null, now: then }),
  )
  await refreshStatusLists(services, then)
  expect(await read()).toBe(true)
  await services.database.transaction((tx) => upsertStatusList(tx, before, then))
  expect(await read()).toBe(true)
  expect(await storedLists(services)).toHaveLength(2)
})

test('a list that was signed while the clock ran ahead is signed anew, by what is known now', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 100_000 }), async (minutes) => {
      const services = await freshServices()
      const { id, code } = await givenOwn(services)
      const ahead = new Date(now.getTime() + minutes * 60_000)
      await refreshStatusLists(services, ahead)
      // Also when nothing happened since: it is not valid yet, and valid for too long.
      expect(await refreshStatusLists(services, now)).toBe(2)
      const lists = await storedLists(services)
      expect(lists.map(({ issuedAt }) => issuedAt)).toEqual([now, now])
      await refreshStatusLists(services, ahead)
      await services.database.transaction((tx) =>
        revokeCertificate(tx, { code, reason: 'awarded-by-mistake', actorId: null, now }),
      )
      await refreshStatusLists(services, now)
      const { position } = await placeOf(services, id)
      expect((await readList(services, 'revocation')).isSet(position)).toBe(true)
    }),
    { numRuns: 3 },
  )
})

test('neither another number nor another purpose is a list', async () => {
  const services = await freshServices()
  await refreshStatusLists(services, now)
  const { read } = services.database
  for (const list of ['0', '2', '01', '1.0', '-1', '1e0', '', '9'.repeat(30)]) {
    expect(await findStatusList(read, { list, purpose: 'revocation' })).toBeNull()
  }
  expect(await findStatusList(read, { list: '1', purpose: 'refresh' })).toBeNull()
  expect(issuerDid(services.config.baseUrl.origin)).toBe('did:web:127.0.0.1%3A3000')
})

test('twenty awards at once all get a place of their own', async () => {
  const services = await freshServices()
  const ids = Array.from({ length: 20 }, (_, each) => `enrolment-${each}`)
  const { personId } = anAward()
  for (const id of ids) await givenEnrolmentRow(services.database, { id, personId })
  await Promise.all(ids.map((id) => givenOwn(services, id)))
  const places = await services.database.read.select().from(statusListEntries)
  expect(new Set(places.map(({ list, position }) => `${list} ${position}`)).size).toBe(20)
  expect(Math.max(...places.map(({ position }) => position))).toBeGreaterThan(20)
})
