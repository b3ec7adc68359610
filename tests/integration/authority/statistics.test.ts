import { expect, test } from 'vitest'
import { readStatistics } from '../../../app/authority/read-statistics.server'
import type { Services } from '../../../app/context'
import { eligibilityDecisions } from '../../../db/schema/eligibility'
import { freshServices } from '../../support/fresh-services'
import { givenPeople } from '../../support/given-rows'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenProgramme } from '../../support/given-programme'
import { givenResidents } from '../../support/given-residents'
import { givenTable } from '../../support/given-requirement-table'

const now = new Date('2026-11-21T09:00:00Z')
const day = 86_400_000

function figures({ database }: Services, district: string | null = null, region = 'KZ-75') {
  return readStatistics(database.read, { scope: { regions: [region], district }, now })
}

test('people are counted by month, district and form; a person of two forms is one person', async () => {
  const services = await freshServices()
  await givenPeople(services.database, 'officer-1', 'officer-2')
  const { id: metBy } = await givenTable(services.database)
  await givenTable(services.database, { placementForm: 'patronage' })
  const common = { metBy, forms: ['adoption', 'patronage'] }
  await givenResidents(services, { ...common, count: 6, district: 'KZ-75-medeu' })
  const october = new Date('2026-10-31T18:59:59Z')
  await givenResidents(services, { ...common, count: 7, from: 10, at: october })
  const longAgo = new Date('2025-01-10T09:00:00Z')
  await givenResidents(services, { ...common, count: 5, from: 20, at: longAgo })
  await givenResidents(services, { ...common, count: 9, from: 30, region: 'KZ-71' })
  const told = await figures(services)
  expect(told.completed).toBe(18)
  expect(told.byMonth[0]).toEqual({ month: '2026-11', people: 6 })
  expect(told.byMonth[1]).toEqual({ month: '2026-10', people: 7 })
  expect(told.byMonth.at(-1)).toEqual({ month: null, people: 5 })
  expect(told.byMonth).toHaveLength(13)
  const byDistrict = new Map(told.byDistrict.map((each) => [each.district, each.completed]))
  expect(byDistrict.get('KZ-75-medeu')).toBe(6)
  expect(byDistrict.get(null)).toBe(12)
  expect(byDistrict.get('KZ-75-almaly')).toBe(0)
  expect(told.byForm.filter(({ people }) => people === 18)).toHaveLength(2)
})

test("an officer's figures are those of the officer's district", async () => {
  const services = await freshServices()
  await givenPeople(services.database, 'officer-1', 'officer-2')
  const { id: metBy } = await givenTable(services.database)
  await givenResidents(services, { count: 6, metBy, district: 'KZ-75-medeu' })
  await givenResidents(services, { count: 8, from: 10, metBy, district: 'KZ-75-almaly' })
  const told = await figures(services, 'KZ-75-medeu')
  expect(told.completed).toBe(6)
  expect(told.byDistrict).toEqual([{ district: 'KZ-75-medeu', completed: 6, inTraining: 0 }])
  expect((await figures(services, null, 'KZ-79')).completed).toBe(0)
})

test('a few people of a district are kept back, and a neighbour with them; the total stays', async () => {
  const services = await freshServices()
  await givenPeople(services.database, 'officer-1', 'officer-2')
  const { id: metBy } = await givenTable(services.database)
  await givenResidents(services, { count: 2, metBy, district: 'KZ-75-medeu' })
  await givenResidents(services, { count: 20, from: 10, metBy, district: 'KZ-75-almaly' })
  await givenResidents(services, { count: 30, from: 40, metBy, district: 'KZ-75-auezov' })
  const told = await figures(services)
  expect(told.completed).toBe(52)
  const hidden = told.byDistrict.filter(({ completed }) => completed === null)
  expect(hidden.map(({ district }) => district)).toContain('KZ-75-medeu')
  expect(hidden.length).toBeGreaterThan(1)
})

test('what ends within ninety days is expiring, unless something of the person lasts longer', async () => {
  const services = await freshServices()
  await givenPeople(services.database, 'officer-1', 'officer-2')
  const { id: metBy } = await givenTable(services.database)
  const ends = (days: number) => new Date(now.getTime() + days * day)
  await givenResidents(services, { count: 5, metBy, expiresAt: ends(90) })
  await givenResidents(services, { count: 6, from: 10, metBy, expiresAt: ends(91) })
  await givenResidents(services, { count: 7, from: 20, metBy, expiresAt: ends(-1) })
  await givenResidents(services, { count: 8, from: 30, metBy })
  expect((await figures(services)).expiring).toBe(5)
})

test('whoever is enrolled and has completed nothing is in training, once', async () => {
  const services = await freshServices()
  await givenPeople(services.database, 'officer-1', 'officer-2')
  const { id: metBy } = await givenTable(services.database)
  await givenProgramme(services.database)
  await givenProgramme(services.database, { programme: 'host-family', edition: 'x' })
  const learning = await givenResidents(services, { count: 6 })
  const trained = await givenResidents(services, { count: 5, from: 10, metBy })
  for (const { id: personId } of [...learning, ...trained]) {
    await givenEnrolment(services.database, { personId })
  }
  for (const { id: personId } of learning) {
    await givenEnrolment(services.database, { personId, programme: 'host-family' })
  }
  const told = await figures(services)
  expect(told.inTraining).toBe(6)
  expect(told.completed).toBe(5)
})

test('recognised training is counted apart from what certificates prove, while its decision stands', async () => {
  const services = await freshServices()
  await givenPeople(services.database, 'officer-1', 'officer-2')
  const { id: tableVersionId } = await givenTable(services.database)
  const people = await givenResidents(services, { count: 14, metBy: tableVersionId, forms: [] })
  const decision = {
    placementForm: 'adoption',
    requirement: 'psychological-training',
    ground: 'Certificate of another organisation',
    groundDate: '2026-11-01',
    tableVersionId,
    officerId: 'officer-1',
    confirmedBy: 'officer-2',
    region: 'KZ-75',
  }
  const recognised = { issuer: 'Қамқор қоры', number: '118', academicHours: 42 }
  await services.database.transaction(async (tx) => {
    for (const [at, { id: personId }] of people.entries()) {
      const of = { ...decision, personId, at: now }
      const validUntil = at === 5 ? '2026-11-20' : at === 6 ? '2026-11-21' : null
      const kind = at < 8 ? ('recognised' as const) : ('satisfied' as const)
      await tx.insert(eligibilityDecisions).values({
        ...of,
        id: `d${at}`,
        kind,
        validUntil,
        recognised: kind === 'recognised' ? recognised : null,
      })
    }
    // The last one counts.
    const later = new Date(now.getTime() + 1)
    await tx.insert(eligibilityDecisions).values({
      ...decision,
      personId: people[0]?.id ?? '',
      id: 'later',
      kind: 'withdrawn',
      at: later,
    })
  })
  // Eight were recognised: one was taken back, of one the last day is over, of one it is today.
  expect(await figures(services)).toMatchObject({
    completed: 0,
    recognised: 6,
    confirmedWithoutData: 6,
  })
  expect(await figures(services, null, 'KZ-71')).toMatchObject({ recognised: 0 })
})
