import { expect, test } from 'vitest'
import {
  consentViewers,
  giveHouseholdConsent,
  retractHouseholdConsent,
} from '../../../app/accounts/give-household-consent.server'
import { leaveHousehold } from '../../../app/accounts/leave-household.server'
import { listHouseholdConsents } from '../../../app/accounts/list-household-consents.server'
import { writeSeen } from '../../../app/platform/forms/seen.server'
import { givenHousehold, givenJoined } from '../../support/given-household'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'

const now = new Date('2026-11-21T09:00:00Z')
const about = 'progress'

/** So many people in one household, and what they do and see. */
async function givenTogether(many: number) {
  const services = await freshServices()
  const { database } = services
  const people: string[] = []
  for (let one = 0; one < many; one++) people.push((await givenPerson(services)).id)
  const householdId = await givenHousehold(database, people)
  const others = (personId: string) => listHouseholdConsents(database.read, { personId, about })
  return {
    services,
    people,
    householdId,
    give: async (personId: string, seen?: string) => {
      const shown = seen ?? writeSeen(consentViewers(await others(personId)))
      const given = { personId, about, seen: shown, now }
      return database.transaction((tx) => giveHouseholdConsent(tx, given))
    },
    retract: (personId: string) =>
      database.transaction((tx) => retractHouseholdConsent(tx, { personId, about, now })),
    leave: (personId: string) =>
      database.transaction((tx) => leaveHousehold(tx, { personId, now })),
    sees: async (viewer: string, of: string) =>
      (await others(viewer)).some(({ personId, receivedAt }) => personId === of && receivedAt),
    others,
  }
}

test('nobody shows anything before they say so, and each only what is theirs', async () => {
  const { people, give, sees } = await givenTogether(2)
  const [one = '', other = ''] = people
  expect(await sees(other, one)).toBe(false)
  expect(await give(one)).toEqual({ kind: 'given' })
  expect([await sees(other, one), await sees(one, other)]).toEqual([true, false])
})

test('given twice it stands since it was given first; taken back it is over, and can be given again', async () => {
  const { people, give, retract, sees } = await givenTogether(3)
  const [one = '', other = '', third = ''] = people
  await give(one)
  await give(one)
  expect([await sees(other, one), await sees(third, one)]).toEqual([true, true])
  await retract(one)
  await retract(one)
  expect([await sees(other, one), await sees(third, one)]).toEqual([false, false])
  await give(one)
  expect(await sees(other, one)).toBe(true)
})

test('who joins later sees nothing until it is given anew', async () => {
  const { services, people, householdId, give, sees } = await givenTogether(2)
  const [one = '', other = ''] = people
  await give(one)
  const { id: late } = await givenPerson(services)
  await givenJoined(services.database, householdId, late)
  expect([await sees(other, one), await sees(late, one)]).toEqual([true, false])
  await give(one)
  expect(await sees(late, one)).toBe(true)
})

test('a consent ends with either membership, and does not come back with a new one', async () => {
  for (const leaver of [0, 1]) {
    const { services, people, householdId, give, leave, sees } = await givenTogether(2)
    const [one = '', other = ''] = people
    await give(one)
    await leave(people[leaver] ?? '')
    expect(await sees(other, one)).toBe(false)
    await givenJoined(services.database, householdId, people[leaver] ?? '')
    expect(await sees(other, one)).toBe(false)
  }
})

test('a page that showed others than are there now gives nothing', async () => {
  const { services, people, householdId, give, sees, others } = await givenTogether(2)
  const [one = '', other = ''] = people
  const seen = writeSeen(consentViewers(await others(one)))
  await givenJoined(services.database, householdId, (await givenPerson(services)).id)
  expect(await give(one, seen)).toEqual({ kind: 'refused', why: 'changed-meanwhile' })
  expect(await sees(other, one)).toBe(false)
})

test('where nobody else is, nothing can be given', async () => {
  const { services, people, give } = await givenTogether(1)
  expect(await give(people[0] ?? '')).toEqual({ kind: 'refused', why: 'nobody-else' })
  const { id } = await givenPerson(services)
  expect(await give(id)).toEqual({ kind: 'refused', why: 'nobody-else' })
})
