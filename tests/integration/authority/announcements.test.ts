import { expect, test } from 'vitest'
import { announceList } from '../../../app/authority/announce-list.server'
import { vouchForList } from '../../../app/authority/vouch-for-list.server'
import { batchChecks } from '../../../db/schema/authority'
import { auditEntries } from '../../../db/schema/platform'
import type { Services } from '../../../app/context'
import { freshServices } from '../../support/fresh-services'
import { givenOffices } from '../../support/given-officer'
import { givenPeople } from '../../support/given-rows'
import { givenResidents, iinNumber } from '../../support/given-residents'
import { givenTable } from '../../support/given-requirement-table'
import { runBatch } from '../../support/run-batch'

const now = new Date('2026-11-21T09:00:00Z')
const officer = { id: 'officer-1', region: 'KZ-75' }
const colleague = { id: 'officer-2', region: 'KZ-75' }
const day = 86_400_000

async function givenTrained(count: number) {
  const services = await freshServices()
  await givenPeople(
    services.database,
    'officer-1',
    'officer-2',
    'officer-3',
    'officer-5',
    'officer-9',
  )
  const others = ['officer-3', 'officer-5'].map((id) => ({ id, region: 'KZ-75' }))
  await givenOffices(services.database, [officer, colleague, ...others])
  const { id: metBy } = await givenTable(services.database)
  return { services, trained: await givenResidents(services, { count, metBy }) }
}

/** Numbers that are nobody's. */
function strangers(count: number, from = 5_000) {
  return Array.from({ length: count }, (_, at) => iinNumber(from + at))
}

async function alarms({ database }: Services) {
  const all = await database.read.select().from(batchChecks)
  return all.filter(({ alarmedAt }) => alarmedAt !== null).length
}

async function announced(services: Services, people = 300) {
  const asked = { officer, people, ground: 'Applicants of 2026, from the register', now }
  const outcome = await announceList({ ...services, requestId: 'r1' }, asked)
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  return outcome.announcementId
}

function vouch(services: Services, announcementId: string, who = colleague, at = now) {
  const asked = { officer: who, announcementId, now: at }
  return vouchForList({ ...services, requestId: 'r2' }, asked)
}

test('an honest list of 300 with 12 known is no alarm once it was announced and vouched for', async () => {
  const { services, trained } = await givenTrained(12)
  const list = [...trained.map(({ iin }) => iin), ...strangers(288)].join('\n')
  const announcementId = await announced(services)
  expect(await vouch(services, announcementId)).toEqual({ kind: 'vouched' })
  await runBatch(services, list)
  expect(await alarms(services)).toBe(0)
  // The same list again is the same people; a day later nothing is announced any more.
  await runBatch(services, list, { now: new Date(now.getTime() + 60_000) })
  expect(await alarms(services)).toBe(0)
  await runBatch(services, list, { now: new Date(now.getTime() + day + 1) })
  expect(await alarms(services)).toBe(1)
})

test('what was announced alone, or by somebody else, or for fewer people, is an alarm', async () => {
  const { services, trained } = await givenTrained(1)
  const list = [...trained.map(({ iin }) => iin), ...strangers(288)].join('\n')
  await announced(services)
  await runBatch(services, list)
  expect(await alarms(services)).toBe(1)
  const small = await announced(services, 100)
  await vouch(services, small)
  await runBatch(services, list, { askedBy: { id: 'officer-3', name: 'Айша Бекова' } })
  expect(await alarms(services)).toBe(2)
})

test('what was announced and vouched for in one region is expected in no other', async () => {
  const { services } = await givenTrained(0)
  await vouch(services, await announced(services))
  const list = strangers(288).join('\n')
  await runBatch(services, list, { regions: ['KZ-71'] })
  expect(await alarms(services)).toBe(1)
  await runBatch(services, list)
  expect(await alarms(services)).toBe(1)
})

test('a search that repeats one known number is a search', async () => {
  const { services, trained } = await givenTrained(1)
  const known = trained[0]?.iin ?? ''
  const list = strangers(120)
    .flatMap((iin) => [iin, known])
    .join('\n')
  await runBatch(services, list)
  expect(await alarms(services)).toBe(1)
})

test('one unknown number on two hundred lines is one', async () => {
  const { services, trained } = await givenTrained(1)
  const [stranger = ''] = strangers(1)
  await runBatch(services, [trained[0]?.iin, ...Array(200).fill(stranger)].join('\n'))
  expect(await alarms(services)).toBe(0)
  const [batch] = await services.database.read.select().from(batchChecks)
  expect(batch).toMatchObject({ known: 1, unknown: 1, found: 1 })
  expect(JSON.stringify(batch)).not.toContain(stranger)
})

test('another officer of the region vouches, once and within a day; both acts are audited', async () => {
  const { services } = await givenTrained(0)
  const id = await announced(services)
  expect(await vouch(services, id, officer)).toMatchObject({ why: 'own-list' })
  const far = { id: 'officer-9', region: 'KZ-71' }
  expect(await vouch(services, id, far)).toMatchObject({ why: 'no-such-list' })
  const late = new Date(now.getTime() + day)
  expect(await vouch(services, id, colleague, late)).toMatchObject({ why: 'list-too-old' })
  const both = await Promise.all([
    vouch(services, id),
    vouch(services, id, { ...colleague, id: 'officer-3' }),
  ])
  expect(both.filter(({ kind }) => kind === 'vouched')).toHaveLength(1)
  expect(both).toContainEqual({ kind: 'refused', why: 'vouched-already' })
  const entries = await services.database.read.select().from(auditEntries)
  expect(entries.map(({ action }) => action)).toEqual(['batch.announced', 'batch.vouched'])
})

test('so many lists are announced in a day, and an officer of no region announces none', async () => {
  const { services } = await givenTrained(0)
  for (let each = 0; each < 10; each += 1) await announced(services)
  const more = { people: 5, ground: 'Applicants of 2026', now }
  const context = { ...services, requestId: 'r1' }
  expect(await announceList(context, { ...more, officer })).toMatchObject({ why: 'throttled' })
  const nowhere = { id: 'officer-5', region: null }
  expect(await announceList(context, { ...more, officer: nowhere })).toMatchObject({
    why: 'no-region',
  })
})
