import { expect, test } from 'vitest'
import { insertEvents } from '../../../app/eligibility/data/events'
import {
  countAwaiting,
  listAwaiting,
  type ListAwaiting,
} from '../../../app/eligibility/list-awaiting.server'
import { logLooks } from '../../../app/eligibility/log-looks.server'
import { openLook } from '../../../app/eligibility/open-look.server'
import type { Services } from '../../../app/context'
import { freshServices } from '../../support/fresh-services'
import { anOfficer } from '../../support/given-officer'
import { givenResidents } from '../../support/given-residents'
import { givenTable } from '../../support/given-requirement-table'
import { givenCertificateRows } from '../../support/given-rows'

const scope = { regions: ['KZ-75'], district: null }

function list(services: Services, asked: Partial<ListAwaiting> = {}) {
  const now = new Date('2026-11-22T09:00:00Z')
  const first = { scope, placementForm: null, before: null, limit: 10, now }
  return listAwaiting(services.database.read, { ...first, ...asked })
}

async function idsOf(services: Services, asked: Partial<ListAwaiting> = {}) {
  return (await list(services, asked)).people.map(({ id }) => id)
}

/** So many people, the later the newer. */
async function givenQueue(count: number) {
  const services = await freshServices()
  const { id: metBy } = await givenTable(services.database)
  const people = []
  for (let each = 0; each < count; each++) {
    const at = new Date(Date.UTC(2026, 10, 1 + each, 9))
    people.push(...(await givenResidents(services, { count: 1, from: each, metBy, at })))
  }
  return { services, metBy, people, newestFirst: people.map(({ id }) => id).reverse() }
}

test('the newest evidence comes first', async () => {
  const { services, newestFirst } = await givenQueue(4)
  expect(await idsOf(services)).toEqual(newestFirst)
  expect(await countAwaiting(services.database.read, scope)).toBe(4)
})

test('pages follow each other without a gap or a repetition, also where many came in one instant', async () => {
  const services = await freshServices()
  const { id: metBy } = await givenTable(services.database)
  await givenResidents(services, { count: 23, metBy })
  const seen: string[] = []
  let before: ListAwaiting['before'] = null
  do {
    const page = await list(services, { before, limit: 5 })
    expect(page.people.length).toBeLessThanOrEqual(5)
    seen.push(...page.people.map(({ id }) => id))
    before = page.next
  } while (before)
  expect(new Set(seen).size).toBe(23)
  expect(seen).toHaveLength(23)
})

test('whoever was looked at leaves the queue, and comes back with newer evidence', async () => {
  const { services, metBy, people } = await givenQueue(2)
  const [first, second] = people
  const personId = first?.id ?? ''
  const now = new Date('2026-11-21T09:00:00Z')
  await services.database.transaction((tx) =>
    openLook(tx, {
      officer: anOfficer(),
      personId,
      foundBy: 'queue',
      purpose: 'court-preparation',
      now,
      requestId: 'r',
    }),
  )
  expect(await idsOf(services)).toEqual([second?.id])
  const at = new Date('2026-11-22T09:00:00Z')
  await givenCertificateRows(services.database, [{ id: 'a second certificate', personId }])
  await services.database.transaction((tx) =>
    insertEvents(tx, [
      {
        personId,
        placementForm: 'adoption',
        requirement: 'psychological-training',
        kind: 'met',
        certificateId: 'a second certificate',
        certificateCode: '0'.repeat(18),
        expiresAt: null,
        tableVersionId: metBy,
        at,
      },
    ]),
  )
  expect(await list(services)).toMatchObject({
    people: [{ id: personId, completedAt: at }, { id: second?.id }],
  })
})

test('a batch that was checked is no reading of a record', async () => {
  const { services, people, newestFirst } = await givenQueue(2)
  await services.database.transaction((tx) =>
    logLooks(tx, {
      personIds: people.map(({ id }) => id),
      asker: { id: 'officer-1', name: 'Данияр' },
      region: 'KZ-75',
      foundBy: 'batch',
      purpose: 'court-preparation',
      now: new Date('2026-11-21T09:00:00Z'),
    }),
  )
  expect(await idsOf(services)).toEqual(newestFirst)
})

test('whose evidence was revoked does not wait', async () => {
  const { services, metBy, people } = await givenQueue(2)
  const [first, second] = people
  await services.database.transaction((tx) =>
    insertEvents(tx, [
      {
        personId: first?.id ?? '',
        placementForm: 'adoption',
        requirement: 'psychological-training',
        kind: 'withdrawn',
        certificateId: `certificate of ${first?.id}`,
        certificateCode: '0'.repeat(18),
        expiresAt: null,
        tableVersionId: metBy,
        at: new Date('2026-11-20T09:00:00Z'),
      },
    ]),
  )
  expect(await idsOf(services)).toEqual([second?.id])
})

test('the queue is filtered by district and by form, and tells each form a person has evidence for', async () => {
  const services = await freshServices()
  const { id: metBy } = await givenTable(services.database)
  const forms = ['adoption', 'patronage']
  const district = 'KZ-75-medeu'
  const [both] = await givenResidents(services, { count: 1, metBy, forms, district })
  const [one] = await givenResidents(services, { count: 1, from: 1, metBy, forms: ['adoption'] })
  const { people } = await list(services)
  expect(people.find(({ id }) => id === both?.id)?.placementForms).toEqual(forms)
  expect(await idsOf(services, { placementForm: 'patronage' })).toEqual([both?.id])
  expect(await idsOf(services, { scope: { ...scope, district } })).toEqual([both?.id])
  expect((await idsOf(services, { placementForm: 'adoption' })).sort()).toEqual(
    [both?.id, one?.id].sort(),
  )
})
