import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginSecondFactor } from '../../../app/accounts/begin-second-factor.server'
import { confirmSecondFactor } from '../../../app/accounts/confirm-second-factor.server'
import { findSecondFactor } from '../../../app/accounts/find-second-factor.server'
import { findArrival, findVisitor } from '../../../app/accounts/find-visitor.server'
import { forgetExpired } from '../../../app/accounts/forget-expired.server'
import { giveSecondFactor } from '../../../app/accounts/give-second-factor.server'
import { removeOwnSecondFactor } from '../../../app/accounts/remove-own-second-factor.server'
import { removeSecondFactor } from '../../../app/accounts/remove-second-factor.server'
import { renewRecoveryCodes } from '../../../app/accounts/renew-recovery-codes.server'
import {
  codeAt,
  makeFactorSecret,
  stepOfCode,
} from '../../../app/accounts/secrecy/time-code.server'
import { hashToken } from '../../../app/accounts/secrecy/token.server'
import { beginSession } from '../../../app/accounts/sessions/begin-session.server'
import type { Services } from '../../../app/context'
import { recoveryCodes, secondFactors } from '../../../db/schema/accounts'
import { auditEntries } from '../../../db/schema/platform'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'

const now = new Date('2026-11-21T09:00:00Z')
const seconds = (count: number) => new Date(now.getTime() + count * 1000)

type Session = { personId: string; sessionId: string; address: string }

async function givenSession(services: Services, personId: string, at = now) {
  const [cookie = ''] = (await beginSession(services, personId, at)).split(';')
  const sessionId = hashToken(cookie.replace('session=', ''))
  return { cookie, session: { personId, sessionId, address: '192.0.2.1' } satisfies Session }
}

async function givenFactor(services: Services) {
  const person = await givenPerson(services)
  const own = await givenSession(services, person.id)
  const begun = await beginSecondFactor(services, { personId: person.id, now })
  if (begun.kind === 'refused') throw new Error(begun.why)
  const { secret } = begun
  const code = codeAt(secret, now)
  const confirmed = await confirmSecondFactor(services, { ...own.session, code, now })
  if (confirmed.kind === 'refused') throw new Error(confirmed.why)
  return { person, secret, codes: confirmed.recoveryCodes, ...own }
}

function stateOf(services: Services, cookie: string, at = now) {
  const request = new Request('http://localhost/', { headers: { cookie } })
  return findArrival(request, requestContext(services, { now: at })).then(
    (each) => each?.secondFactor,
  )
}

test('a code is right in its own half minute and the two beside it, and at no other time', () => {
  const secret = makeFactorSecret()
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000_000 }),
      fc.integer({ min: -300, max: 300 }),
      (then, drift) => {
        const code = codeAt(secret, new Date(then * 1000))
        const at = Math.max(0, then + drift)
        const apart = Math.abs(Math.floor(at / 30) - Math.floor(then / 30))
        const step = stepOfCode(secret, code, new Date(at * 1000))
        if (apart <= 1) expect(step).not.toBeNull()
        // Another step has the same code once in a third of a million.
        else if (step !== null) expect(codeAt(secret, new Date(step * 30_000))).toBe(code)
      },
    ),
  )
})

test('the codes are those of RFC 6238', () => {
  // Appendix B, the secret "12345678901234567890", SHA-1; the last six of its eight digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  expect(codeAt(secret, new Date(59_000))).toBe('287082')
  expect(codeAt(secret, new Date(1_111_111_109_000))).toBe('081804')
  expect(codeAt(secret, new Date(20_000_000_000_000))).toBe('353130')
})

test('a factor asks nobody for anything before its first code is given', async () => {
  const services = await freshServices()
  const { id, cookie } = await givenPerson(services)
  await beginSecondFactor(services, { personId: id, now })
  expect(await stateOf(services, cookie)).toBe('none')
  const { session } = await givenSession(services, id)
  const wrong = await confirmSecondFactor(services, { ...session, code: '000000', now })
  expect(wrong).toMatchObject({ kind: 'refused' })
  expect(await stateOf(services, cookie)).toBe('none')
})

test('once confirmed it counts as given in that session, and is owed in every other', async () => {
  const services = await freshServices()
  const { person, cookie } = await givenFactor(services)
  expect(await stateOf(services, cookie)).toBe('given')
  expect(await stateOf(services, person.cookie)).toBe('pending')
  const request = new Request('http://localhost/', { headers: { cookie: person.cookie } })
  expect(await findVisitor(request, requestContext(services))).toBeNull()
})

test('a secret is stored sealed, and a recovery code hashed', async () => {
  const services = await freshServices()
  const { secret, codes } = await givenFactor(services)
  const { read } = services.database
  const stored = JSON.stringify([
    await read.select().from(secondFactors),
    await read.select().from(recoveryCodes),
  ])
  expect(codes).toHaveLength(10)
  for (const told of [secret, ...codes]) expect(stored).not.toContain(told)
})

test('a code works once, and none before it works any more', async () => {
  const services = await freshServices()
  const { person, secret } = await givenFactor(services)
  const give = async (code: string, at: Date) => {
    const { session } = await givenSession(services, person.id, at)
    return (await giveSecondFactor(services, { ...session, code, now: at })).kind
  }
  expect(await give(codeAt(secret, now), now)).toBe('refused')
  const later = seconds(60)
  expect(await give(codeAt(secret, later), later)).toBe('given')
  expect(await give(codeAt(secret, later), later)).toBe('refused')
  expect(await give(codeAt(secret, seconds(30)), later)).toBe('refused')
  expect(await give(codeAt(secret, seconds(90)), later)).toBe('given')
})

test('a clock that was set forward and back again leaves no code shut, and each still works once', async () => {
  const services = await freshServices()
  const { person, secret } = await givenFactor(services)
  const give = async (at: Date) => {
    const { session } = await givenSession(services, person.id, at)
    const code = codeAt(secret, at)
    return (await giveSecondFactor(services, { ...session, code, now: at })).kind
  }
  const nextYear = seconds(365 * 86_400)
  expect(await give(nextYear)).toBe('given')
  expect(await give(seconds(60))).toBe('given')
  expect(await give(seconds(60))).toBe('refused')
  expect(await give(seconds(120))).toBe('given')
})

test('of ten who give one code at once, one is let in', async () => {
  const services = await freshServices()
  const { person, secret } = await givenFactor(services)
  const at = seconds(60)
  const code = codeAt(secret, at)
  const { session } = await givenSession(services, person.id)
  const tries = Array.from({ length: 10 }, () =>
    giveSecondFactor(services, { ...session, code, now: at }),
  )
  const kinds = (await Promise.all(tries)).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'given')).toHaveLength(1)
})

test('a recovery code works once, however it is typed; the other nine remain', async () => {
  const services = await freshServices()
  const { person, codes } = await givenFactor(services)
  const { session, cookie } = await givenSession(services, person.id)
  const [first = ''] = codes
  const typed = ` ${first.toUpperCase().replace('-', ' ')} `
  const give = () => giveSecondFactor(services, { ...session, code: typed, now })
  const given = await give()
  if (given.kind === 'refused') throw new Error(given.why)
  expect(given.by).toBe('recovery-code')
  expect(await stateOf(services, given.cookies[0]?.split(';')[0] ?? '')).toBe('given')
  expect(await stateOf(services, cookie)).toBeUndefined()
  expect(await give()).toMatchObject({ kind: 'refused' })
  const state = await findSecondFactor(services, { personId: person.id, now })
  expect(state).toMatchObject({ kind: 'set-up', recoveryCodesLeft: 9 })
})

test('neither a code nor a recovery code of another person is of any use', async () => {
  const services = await freshServices()
  const one = await givenFactor(services)
  const other = await givenFactor(services)
  const { session } = await givenSession(services, other.person.id)
  const at = seconds(60)
  for (const code of [one.codes[0] ?? '', codeAt(one.secret, at)]) {
    const given = { ...session, code, now: at }
    expect(await giveSecondFactor(services, given)).toMatchObject({ kind: 'refused' })
  }
})

test('after ten tries everybody is asked to wait, even with the right code', async () => {
  const services = await freshServices()
  const { person, secret, session } = await givenFactor(services)
  const give = (code: string, at: Date) => giveSecondFactor(services, { ...session, code, now: at })
  for (let turn = 0; turn < 9; turn++) await give('000000', seconds(turn))
  expect(await give('000000', seconds(10))).toMatchObject({ kind: 'refused', why: 'throttled' })
  const right = codeAt(secret, seconds(60))
  expect(await give(right, seconds(60))).toMatchObject({ kind: 'refused', why: 'throttled' })
  const later = seconds(31 * 60)
  expect((await give(codeAt(secret, later), later)).kind).toBe('given')
  expect(person.id).toBe(session.personId)
})

test('whoever cannot be counted is not let in', async () => {
  const services = await freshServices()
  const { secret, session } = await givenFactor(services)
  const at = seconds(60)
  const broken = {
    ...services,
    database: { ...services.database, transaction: () => Promise.reject(new Error('no database')) },
  }
  const given = { ...session, code: codeAt(secret, at), now: at }
  await expect(giveSecondFactor(broken, given)).rejects.toThrow('no database')
})

test('an administrator removes a factor: sessions end, the trail and an e-mail tell, and it begins anew', async () => {
  const services = await freshServices()
  const { person, cookie } = await givenFactor(services)
  const administrator = await givenPerson(services, { role: 'administrator', secondFactor: false })
  const removal = { personId: person.id, actorId: administrator.id, now }
  const approval = { proposalId: 'proposal', confirmedBy: 'colleague' }
  const alone = await services.database.transaction((tx) =>
    removeSecondFactor(tx, services, removal),
  )
  expect(alone).toEqual({ kind: 'refused', why: 'second-administrator-needed' })
  const remove = () =>
    services.database.transaction((tx) =>
      removeSecondFactor(tx, services, { ...removal, approval }),
    )
  expect(await remove()).toEqual({ kind: 'removed' })
  expect(await remove()).toEqual({ kind: 'refused', why: 'has-none' })
  expect(await stateOf(services, cookie)).toBeUndefined()
  const entries = await services.database.read.select().from(auditEntries)
  const told = entries.filter(({ action }) => action.startsWith('second-factor'))
  expect(told).toMatchObject([
    { action: 'second-factor.set-up', actorId: person.id, subjectId: person.id },
    { action: 'second-factor.removed', actorId: administrator.id, subjectId: person.id },
  ])
  expect(await services.database.read.select().from(recoveryCodes)).toEqual([])
  const again = await beginSecondFactor(services, { personId: person.id, now })
  expect(again.kind).toBe('begun')
})

test('whoever sets a factor up again owes it in sessions that gave the earlier one', async () => {
  const services = await freshServices()
  const { person, secret, cookie, session } = await givenFactor(services)
  const at = seconds(60)
  const removal = { ...session, code: codeAt(secret, at), now: at }
  expect(await removeOwnSecondFactor(services, removal)).toEqual({ kind: 'removed' })
  expect(await stateOf(services, cookie)).toBe('none')
  const begun = await beginSecondFactor(services, { personId: person.id, now: at })
  if (begun.kind === 'refused') throw new Error(begun.why)
  const other = await givenSession(services, person.id, at)
  const code = codeAt(begun.secret, seconds(120))
  await confirmSecondFactor(services, { ...other.session, code, now: seconds(120) })
  expect(await stateOf(services, cookie, seconds(120))).toBe('pending')
  expect(await stateOf(services, other.cookie, seconds(120))).toBe('given')
})

test('an open session alone neither removes a factor nor makes new recovery codes', async () => {
  const services = await freshServices()
  const { session, codes, secret } = await givenFactor(services)
  const wrong = { ...session, code: '123 45', now }
  expect(await removeOwnSecondFactor(services, wrong)).toMatchObject({ why: 'wrong' })
  expect(await renewRecoveryCodes(services, wrong)).toMatchObject({ why: 'wrong' })
  const at = seconds(60)
  const renewed = await renewRecoveryCodes(services, {
    ...session,
    code: codeAt(secret, at),
    now: at,
  })
  if (renewed.kind === 'refused') throw new Error(renewed.why)
  expect(renewed.recoveryCodes).not.toEqual(codes)
  const old = { ...session, code: codes[0] ?? '', now: at }
  expect(await giveSecondFactor(services, old)).toMatchObject({ why: 'wrong' })
})

test('a factor that stands is not begun over, and one that nobody confirmed is forgotten', async () => {
  const services = await freshServices()
  const { person } = await givenFactor(services)
  const again = await beginSecondFactor(services, { personId: person.id, now })
  expect(again).toEqual({ kind: 'refused', why: 'has-one' })

  const late = await givenPerson(services)
  const begun = await beginSecondFactor(services, { personId: late.id, now })
  if (begun.kind === 'refused') throw new Error(begun.why)
  const tomorrow = seconds(86_400)
  const { session } = await givenSession(services, late.id)
  const given = { ...session, code: codeAt(begun.secret, tomorrow), now: tomorrow }
  expect(await confirmSecondFactor(services, given)).toMatchObject({ why: 'not-begun' })
  await services.database.transaction((tx) => forgetExpired(tx, tomorrow))
  const left = await services.database.read.select().from(secondFactors)
  expect(left.map(({ personId }) => personId)).toEqual([person.id])
})
