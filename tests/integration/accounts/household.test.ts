import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostMembers } from '../../../app/accounts/domain/household'
import { parseEmail } from '../../../app/accounts/domain/email'
import { findHousehold } from '../../../app/accounts/find-household.server'
import { forgetExpired } from '../../../app/accounts/forget-expired.server'
import { inviteToHousehold } from '../../../app/accounts/invite-to-household.server'
import {
  declineInvitation,
  findInvitation,
  joinHousehold,
} from '../../../app/accounts/join-household.server'
import { leaveHousehold } from '../../../app/accounts/leave-household.server'
import { listInvitations } from '../../../app/accounts/list-invitations.server'
import { retractInvitation } from '../../../app/accounts/retract-invitation.server'
import type { Services } from '../../../app/context'
import { householdInvitations, householdMembers } from '../../../db/schema/accounts'
import { auditEntries } from '../../../db/schema/platform'
import { freshServices } from '../../support/fresh-services'
import { givenPerson, type GivenPerson } from '../../support/given-person'
import { readEmails } from '../../support/read-emails'

const now = new Date('2026-11-21T09:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)

type Person = Pick<GivenPerson, 'id' | 'email'>

async function emailsTo(services: Services, email: string) {
  return (await readEmails(services)).filter(({ to }) => to === email)
}

/** Invites an address. @returns the outcome, and the token of the e-mail. */
async function invite(services: Services, inviter: Person, to: string, at = now) {
  const email = parseEmail(to)
  if (!email) throw new Error('no e-mail')
  const invitation = {
    inviter: { ...inviter, language: 'ru' as const },
    email,
    address: inviter.id,
  }
  const outcome = await inviteToHousehold(services, { ...invitation, now: at })
  return { outcome, token: (await emailsTo(services, to)).at(-1)?.token ?? '' }
}

function join({ database }: Services, person: Person, token: string, at = now) {
  return database.transaction((tx) => joinHousehold(tx, { person, token, now: at }))
}

function leave({ database }: Services, { id }: Person, at = now) {
  return database.transaction((tx) => leaveHousehold(tx, { personId: id, now: at }))
}

async function membersOf({ database }: Services, { id }: Person) {
  const household = await findHousehold(database.read, id)
  return household?.members.map(({ personId }) => personId) ?? null
}

async function givenPair(services: Services) {
  const one = await givenPerson(services, { name: 'Айгүл Сәрсенова' })
  const other = await givenPerson(services, { name: 'Ерлан Сәрсенов' })
  const { token } = await invite(services, one, other.email)
  expect(await join(services, other, token)).toMatchObject({ kind: 'joined' })
  return { one, other, token }
}

test('one invites, the other accepts, and each sees both', async () => {
  const services = await freshServices()
  const { one, other } = await givenPair(services)
  expect(await membersOf(services, one)).toEqual([one.id, other.id])
  expect(await membersOf(services, other)).toEqual([one.id, other.id])
  const household = await findHousehold(services.database.read, one.id)
  expect(household?.members[1]).toEqual({ personId: other.id, name: 'Ерлан Сәрсенов' })
})

test('the e-mail betrays neither the matter nor the inviter in its subject, nor the inviter at all', async () => {
  const services = await freshServices()
  const one = await givenPerson(services, { name: 'Айгүл Сәрсенова' })
  await invite(services, one, 'friend@example.kz')
  const [message] = await emailsTo(services, 'friend@example.kz')
  expect(message?.subject).toBe('Вам пришло приглашение')
  expect(message?.text).not.toContain('Сәрсенова')
  expect(message?.text).not.toMatch(/усынов|опек|adopt/i)
})

test('an address that nobody has and one that somebody has are invited alike', async () => {
  const services = await freshServices()
  const one = await givenPerson(services)
  const other = await givenPerson(services)
  const known = await invite(services, one, other.email)
  const unknown = await invite(services, one, 'nobody@example.kz')
  expect(known.outcome).toEqual(unknown.outcome)
  const household = await findHousehold(services.database.read, one.id)
  const listed = await listInvitations(services.database.read, {
    householdId: household?.id ?? '',
    now,
  })
  expect(listed.map(({ email }) => email).sort()).toEqual([other.email, 'nobody@example.kz'].sort())
})

test('a link works once, for a week, and for the address it was sent to alone', async () => {
  const services = await freshServices()
  const one = await givenPerson(services)
  const other = await givenPerson(services)
  const thief = await givenPerson(services)
  const { token } = await invite(services, one, other.email)
  const refused = { kind: 'refused', why: 'no-such-invitation' }
  expect(await join(services, thief, token)).toEqual(refused)
  expect(await join(services, other, token, days(8))).toEqual(refused)
  expect(await join(services, other, 'invented')).toEqual(refused)
  const { read } = services.database
  expect(await findInvitation(read, { person: thief, token, now })).toBeNull()
  expect(await findInvitation(read, { person: other, token, now })).toEqual({
    inviter: 'Айгүл Сәрсенова',
  })
  expect(await join(services, other, token)).toMatchObject({ kind: 'joined' })
  expect(await join(services, other, token)).toEqual(refused)
})

test('its token is stored nowhere', async () => {
  const services = await freshServices()
  const one = await givenPerson(services)
  const { token } = await invite(services, one, 'friend@example.kz')
  expect(token).toHaveLength(43)
  const rows = await services.database.read.select().from(householdInvitations)
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('of several who accept one invitation at once, one joins, once', async () => {
  const services = await freshServices()
  const one = await givenPerson(services)
  const other = await givenPerson(services)
  const { token } = await invite(services, one, other.email)
  const tries = await Promise.all(Array.from({ length: 5 }, () => join(services, other, token)))
  expect(tries.filter(({ kind }) => kind === 'joined')).toHaveLength(1)
  expect(await membersOf(services, one)).toEqual([one.id, other.id])
})

test('a newer invitation to the same address voids the one before', async () => {
  const services = await freshServices()
  const one = await givenPerson(services)
  const other = await givenPerson(services)
  const first = await invite(services, one, other.email)
  const second = await invite(services, one, other.email)
  expect((await join(services, other, first.token)).kind).toBe('refused')
  expect((await join(services, other, second.token)).kind).toBe('joined')
})

test('an invitation that is declined or retracted no longer works', async () => {
  const services = await freshServices()
  const one = await givenPerson(services)
  const other = await givenPerson(services)
  const { database } = services
  const first = await invite(services, one, other.email)
  const answer = { person: other, token: first.token, now }
  expect(await database.transaction((tx) => declineInvitation(tx, answer))).toBe(true)
  expect(await database.transaction((tx) => declineInvitation(tx, answer))).toBe(false)
  expect((await join(services, other, first.token)).kind).toBe('refused')
  const second = await invite(services, one, other.email)
  const retraction = { personId: one.id, email: other.email, now }
  await database.transaction((tx) => retractInvitation(tx, retraction))
  expect((await join(services, other, second.token)).kind).toBe('refused')
})

test('nobody retracts an invitation of another household', async () => {
  const services = await freshServices()
  const one = await givenPerson(services)
  const other = await givenPerson(services)
  const stranger = await givenPerson(services)
  await invite(services, stranger, 'friend@example.kz')
  const { token } = await invite(services, one, other.email)
  const retraction = { personId: stranger.id, email: other.email, now }
  await services.database.transaction((tx) => retractInvitation(tx, retraction))
  expect((await join(services, other, token)).kind).toBe('joined')
})

test('whoever belongs with others leaves them first; a household of one is left by itself', async () => {
  const services = await freshServices()
  const { one, other } = await givenPair(services)
  const third = await givenPerson(services)
  const invited = await invite(services, third, other.email)
  expect(await join(services, other, invited.token)).toEqual({
    kind: 'refused',
    why: 'belongs-elsewhere',
  })
  await leave(services, other)
  expect(await join(services, other, invited.token)).toMatchObject({ kind: 'joined' })
  expect(await membersOf(services, one)).toEqual([one.id])
  const back = await invite(services, other, one.email)
  expect(await join(services, one, back.token)).toMatchObject({ kind: 'joined' })
  expect((await membersOf(services, one))?.sort()).toEqual([one.id, other.id, third.id].sort())
})

test('an invitation into a household that everybody has left no longer works', async () => {
  const services = await freshServices()
  const { one, other } = await givenPair(services)
  const third = await givenPerson(services)
  const { token } = await invite(services, one, third.email)
  await leave(services, other)
  await leave(services, one)
  expect((await join(services, third, token)).kind).toBe('refused')
})

test('members and open invitations together are never more than four', async () => {
  const services = await freshServices()
  const one = await givenPerson(services)
  const outcomes = []
  for (let turn = 0; turn < mostMembers; turn++) {
    outcomes.push((await invite(services, one, `adult-${turn}@example.kz`)).outcome)
  }
  const invited = { kind: 'invited' }
  expect(outcomes).toEqual([invited, invited, invited, { kind: 'refused', why: 'full' }])
  expect((await invite(services, one, 'adult-0@example.kz')).outcome).toEqual(invited)
})

test('nobody invites themselves, and whoever invites without end is asked to wait', async () => {
  const services = await freshServices()
  const one = await givenPerson(services)
  expect((await invite(services, one, one.email)).outcome).toMatchObject({ why: 'oneself' })
  const whys = []
  for (let turn = 0; turn < 4; turn++) {
    whys.push((await invite(services, one, 'friend@example.kz')).outcome)
  }
  expect(whys.at(-2)).toEqual({ kind: 'invited' })
  expect(whys.at(-1)).toMatchObject({ kind: 'refused', why: 'throttled' })
})

test('joining and leaving stand in the audit trail, without an e-mail address', async () => {
  const services = await freshServices()
  const { one, other } = await givenPair(services)
  await leave(services, other)
  expect(await leave(services, other)).toEqual({ kind: 'refused', why: 'belongs-to-none' })
  const entries = await services.database.read.select().from(auditEntries).orderBy(auditEntries.id)
  const told = entries.filter(({ subjectKind }) => subjectKind === 'household')
  expect(told).toMatchObject([
    { action: 'household.invited', actorId: one.id },
    { action: 'household.joined', actorId: other.id },
    { action: 'household.left', actorId: other.id },
  ])
  expect(JSON.stringify(told)).not.toContain('@')
})

test('invitations that are over are forgotten', async () => {
  const services = await freshServices()
  const one = await givenPerson(services)
  await invite(services, one, 'friend@example.kz')
  const left = async (at: Date) => {
    await services.database.transaction((tx) => forgetExpired(tx, at))
    return (await services.database.read.select().from(householdInvitations)).length
  }
  expect(await left(days(6))).toBe(1)
  expect(await left(days(7))).toBe(0)
})

test('whatever people do, each belongs to one household at most, and none is too large', async () => {
  const steps = fc.array(
    fc.record({
      does: fc.constantFrom('invite', 'join', 'leave'),
      who: fc.nat(4),
      whom: fc.nat(4),
    }),
    { maxLength: 25 },
  )
  await fc.assert(
    fc.asyncProperty(steps, async (acts) => {
      const services = await freshServices()
      const people: GivenPerson[] = []
      for (let index = 0; index < 5; index++) people.push(await givenPerson(services))
      const tokens = new Map<number, string>()
      for (const [turn, { does, who, whom }] of acts.entries()) {
        const actor = people[who]
        const other = people[whom]
        if (!actor || !other) continue
        // Days apart, so that no limit is met.
        const at = new Date(now.getTime() + turn * 25 * 3_600_000)
        if (does === 'leave') await leave(services, actor, at)
        if (does === 'join') await join(services, actor, tokens.get(who) ?? '', at)
        if (does === 'invite') {
          const { outcome, token } = await invite(services, actor, other.email, at)
          if (outcome.kind === 'invited') tokens.set(whom, token)
        }
      }
      const rows = await services.database.read.select().from(householdMembers)
      const present = rows.filter(({ leftAt }) => leftAt === null)
      expect(new Set(present.map(({ personId }) => personId)).size).toBe(present.length)
      const sizes = present.map(
        ({ householdId }) => present.filter((each) => each.householdId === householdId).length,
      )
      for (const size of sizes) expect(size).toBeLessThanOrEqual(mostMembers)
    }),
    { numRuns: 6 },
  )
}, 60_000)
