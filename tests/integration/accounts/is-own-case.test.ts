import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { nearSince } from '../../../app/accounts/domain/own-case'
import { isOwnCase } from '../../../app/accounts/is-own-case.server'
import { leaveHousehold } from '../../../app/accounts/leave-household.server'
import type { Services } from '../../../app/context'
import { householdMembers, households } from '../../../db/schema/accounts'
import { freshServices } from '../../support/fresh-services'
import { givenHousehold } from '../../support/given-household'
import { givenPerson } from '../../support/given-person'

const now = new Date('2026-11-21T09:00:00Z')
const daysAgo = (count: number) => new Date(now.getTime() - count * 86_400_000)
const yearsAgo = 366 * 4

/** Two people who belonged to one household; `leaves` says who left it when. */
async function givenTwo(services: Services, joinedAt: Date) {
  const officer = await givenPerson(services)
  const person = await givenPerson(services)
  await givenHousehold(services.database, [officer.id, person.id], joinedAt)
  const leave = (who: { id: string }, at: Date) =>
    services.database.transaction((tx) => leaveHousehold(tx, { personId: who.id, now: at }))
  const ofOwn = async () => {
    const { read } = services.database
    const asked = [
      await isOwnCase(read, officer.id, person.id, now),
      await isOwnCase(read, person.id, officer.id, now),
    ]
    expect(asked[0]).toBe(asked[1])
    return asked[0]
  }
  return { officer, person, leave, ofOwn }
}

test('one’s own case is oneself, and who is of one’s household now, and nobody else', async () => {
  const services = await freshServices()
  const { officer, ofOwn } = await givenTwo(services, daysAgo(yearsAgo))
  const stranger = await givenPerson(services)
  const { read } = services.database
  expect(await ofOwn()).toBe(true)
  expect(await isOwnCase(read, officer.id, officer.id, now)).toBe(true)
  expect(await isOwnCase(read, officer.id, stranger.id, now)).toBe(false)
  await givenHousehold(services.database, [stranger.id])
  expect(await isOwnCase(read, officer.id, stranger.id, now)).toBe(false)
})

test('whoever left yesterday, or was left yesterday, decides of nobody they applied with', async () => {
  const services = await freshServices()
  for (const leaver of ['officer', 'person', 'both'] as const) {
    const two = await givenTwo(services, daysAgo(yearsAgo))
    if (leaver !== 'person') await two.leave(two.officer, daysAgo(1))
    if (leaver !== 'officer') await two.leave(two.person, daysAgo(1))
    expect(await two.ofOwn(), leaver).toBe(true)
  }
})

test('a household that ended for either of them long ago binds nobody', async () => {
  const services = await freshServices()
  const limit = nearSince(now)
  const justBefore = new Date(limit.getTime() - 1)
  for (const leaver of ['officer', 'person'] as const) {
    const within = await givenTwo(services, daysAgo(yearsAgo))
    await within.leave(within[leaver], limit)
    expect(await within.ofOwn(), leaver).toBe(true)
    const past = await givenTwo(services, daysAgo(yearsAgo))
    await past.leave(past[leaver], justBefore)
    expect(await past.ofOwn(), leaver).toBe(false)
  }
})

test('whoever joined and left again at once, or is of another household by now, is bound as well', async () => {
  const services = await freshServices()
  const brief = await givenTwo(services, daysAgo(3))
  await brief.leave(brief.officer, daysAgo(3))
  expect(await brief.ofOwn()).toBe(true)
  const moved = await givenTwo(services, daysAgo(30))
  await moved.leave(moved.officer, daysAgo(2))
  await givenHousehold(services.database, [moved.officer.id], daysAgo(1))
  expect(await moved.ofOwn()).toBe(true)
})

type Membership = { person: number; joined: number; stayed: number | null }

test('whatever people did, those are near who were together at one moment of the last two years', async () => {
  const services = await freshServices()
  const lastDay = Math.floor((now.getTime() - nearSince(now).getTime()) / 86_400_000)
  const ever = lastDay + 100
  const membership = fc.record({
    person: fc.nat(1),
    joined: fc.integer({ min: 1, max: ever }),
    stayed: fc.option(fc.integer({ min: 0, max: 400 })),
  })
  const people = [await givenPerson(services), await givenPerson(services)]
  const anyone = fc.array(membership, { minLength: 2, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(anyone, async (drawn) => {
      const kept = onceAtATime(drawn)
      await insert(services, kept, people)
      const areNear = Array.from({ length: lastDay + 1 }, (_each, day) => day).some((day) =>
        [0, 1].every((person) =>
          kept.some((each) => each.person === person && each.joined >= day && leftOn(each) <= day),
        ),
      )
      const [one, other] = people.map(({ id }) => id)
      expect(await isOwnCase(services.database.read, one ?? '', other ?? '', now)).toBe(areNear)
    }),
    { numRuns: 40 },
  )
}, 60_000)

/** How many days ago a membership ended; -1 for one that lasts. */
function leftOn({ joined, stayed }: Membership): number {
  return stayed === null ? -1 : Math.max(joined - stayed, 0)
}

/** Nobody belongs twice without having left: of memberships that last, a person keeps the first. */
function onceAtATime(drawn: Membership[]): Membership[] {
  return drawn.filter(
    (each, index) =>
      each.stayed !== null ||
      !drawn
        .slice(0, index)
        .some(({ person, stayed }) => person === each.person && stayed === null),
  )
}

async function insert({ database }: Services, kept: Membership[], people: { id: string }[]) {
  const householdId = uuid()
  await database.transaction(async (tx) => {
    await tx.delete(householdMembers)
    await tx.insert(households).values({ id: householdId, createdAt: daysAgo(yearsAgo) })
    for (const each of kept) {
      const personId = people[each.person]?.id ?? ''
      const leftAt = each.stayed === null ? null : daysAgo(leftOn(each))
      const row = { id: uuid(), householdId, personId, joinedAt: daysAgo(each.joined), leftAt }
      await tx.insert(householdMembers).values(row)
    }
  })
}
