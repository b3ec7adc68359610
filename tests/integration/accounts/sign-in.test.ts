import { expect, test } from 'vitest'
import { oneTimeLinks } from '../../../db/schema/accounts'
import { throttleBuckets, throttleWindows } from '../../../db/schema/platform'
import type { Services } from '../../../app/context'
import { askForReset } from '../../../app/accounts/ask-for-reset.server'
import { changePassword } from '../../../app/accounts/change-password.server'
import { parseEmail } from '../../../app/accounts/domain/email'
import { findVisitor } from '../../../app/accounts/find-visitor.server'
import { alarmLimits, signInPaces } from '../../../app/accounts/limits'
import { noteWrongPassword } from '../../../app/accounts/note-wrong-password.server'
import { resetPassword } from '../../../app/accounts/reset-password.server'
import { hashToken, makeToken } from '../../../app/accounts/secrecy/token.server'
import { deviceHashOf } from '../../../app/accounts/secrecy/device-cookie.server'
import { sessionIdOf } from '../../../app/accounts/sessions/read-session.server'
import { signIn } from '../../../app/accounts/sign-in.server'
import { replaceLink } from '../../../app/accounts/void-links.server'
import { hashTurns } from '../../../app/accounts/take-turns.server'
import {
  giveTurnsBack,
  takePacedTurns,
} from '../../../app/platform/throttle/take-paced-turns.server'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { readEvents } from '../../support/read-events'
import { readEmails } from '../../support/read-emails'

const now = new Date('2026-11-21T09:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

function trySignIn(
  services: Services,
  email: string,
  password: string,
  { address = '192.0.2.1', at = now } = {},
) {
  return signIn(services, { email, password, address, now: at })
}

/** The device that the cookies of an answer make known. */
function deviceHashIn(services: Services, cookies: string[]) {
  const cookie = cookies.map((each) => each.split(';')[0]).join('; ')
  return deviceHashOf(new Request('http://localhost/', { headers: { cookie } }), services)
}

function visitWith(services: Services, cookie: string) {
  const request = new Request('http://localhost/', { headers: { cookie } })
  return findVisitor(request, requestContext(services))
}

test('a wrong password and an unknown e-mail are refused alike', async () => {
  const services = await freshServices()
  const { email } = await givenPerson(services)
  const wrong = await trySignIn(services, email, 'three cold evenings')
  const unknown = await trySignIn(services, 'nobody@example.kz', 'three warm evenings')
  const unreadable = await trySignIn(services, 'no address', 'three warm evenings')
  expect(wrong).toEqual({ kind: 'refused', why: 'wrong' })
  expect(unknown).toEqual(wrong)
  expect(unreadable).toEqual(wrong)
})

test('the cookie of a session is out of reach of scripts and of other sites', async () => {
  const services = await freshServices()
  const { email, password } = await givenPerson(services)
  const plain = await trySignIn(services, email, password)
  if (plain.kind !== 'signed-in') throw new Error(plain.why)
  expect(plain.cookies[0]).toMatch(
    /^session=[\w-]{43}; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax$/,
  )
  const config = { ...services.config, baseUrl: new URL('https://shanyrak.example') }
  const safe = await trySignIn({ ...services, config }, email, password)
  if (safe.kind !== 'signed-in') throw new Error(safe.why)
  expect(safe.cookies[0]).toMatch(/; Secure$/)
})

test('after ten wrong passwords a network waits a minute for each more, and nobody else waits', async () => {
  const services = await freshServices()
  const { email, password } = await givenPerson(services)
  for (let i = 0; i < 10; i++) {
    expect(await trySignIn(services, email, `guess number ${i}`)).toMatchObject({ why: 'wrong' })
  }
  const refused = await trySignIn(services, email, password)
  expect(refused).toEqual({ kind: 'refused', why: 'throttled', retryAfterSeconds: 60 })
  expect((await trySignIn(services, email, password, { at: minutes(1) })).kind).toBe('signed-in')
  const other = await givenPerson(services)
  expect((await trySignIn(services, other.email, password)).kind).toBe('signed-in')
  const elsewhere = await trySignIn(services, email, password, { address: '198.51.100.1' })
  expect(elsewhere.kind).toBe('signed-in')
})

test('an account that nobody has slows down just the same', async () => {
  const services = await freshServices()
  for (let i = 0; i < 10; i++) await trySignIn(services, 'nobody@example.kz', 'guess')
  const refused = await trySignIn(services, 'nobody@example.kz', 'guess')
  expect(refused).toEqual({ kind: 'refused', why: 'throttled', retryAfterSeconds: 60 })
})

test('whatever a thousand networks try, the owner signs in where they signed in before, and gets an e-mail anywhere', async () => {
  const services = await freshServices()
  const person = await givenPerson(services)
  const first = await trySignIn(services, person.email, person.password)
  if (first.kind !== 'signed-in') throw new Error(first.why)
  const deviceHash = deviceHashIn(services, first.cookies)
  let looked = 0
  for (let i = 0; i < 100; i++) {
    const address = `${i + 1}.0.113.1`
    const guess = await trySignIn(services, person.email, `guess number ${i}`, { address })
    if (guess.kind === 'refused' && guess.why === 'wrong') looked++
  }
  // Some were looked at, a burst of them, and no more.
  expect(looked).toBe(signInPaces.byAccount.burst)
  const { email, password } = person
  const strange = await trySignIn(services, email, password, { address: '198.51.100.7' })
  expect(strange).toMatchObject({ why: 'throttled', retryAfterSeconds: 120 })
  const known = { email, password, address: '198.51.100.7', deviceHash, now }
  expect(await signIn(services, known)).toMatchObject({ kind: 'signed-in' })
  const asked = { email: parseEmail(email)!, address: '198.51.100.7', now }
  expect(await askForReset(services, asked)).toEqual({ kind: 'email-sent' })
})

test('a device that is known to one person is a strange one to another', async () => {
  const services = await freshServices()
  const [mine, other] = [await givenPerson(services), await givenPerson(services)]
  const first = await trySignIn(services, mine.email, mine.password)
  if (first.kind !== 'signed-in') throw new Error(first.why)
  const deviceHash = deviceHashIn(services, first.cookies)
  const guess = (email: string, i: number) =>
    signIn(services, { email, password: `guess ${i}`, address: '192.0.2.9', deviceHash, now })
  for (let i = 0; i < 10; i++) await guess(other.email, i)
  expect(await guess(other.email, 11)).toMatchObject({ why: 'throttled' })
  const plain = await trySignIn(services, other.email, 'guess', { address: '192.0.2.9' })
  expect(plain).toMatchObject({ why: 'throttled' })
})

test('a known device whose holder guesses slows down like any other', async () => {
  const services = await freshServices()
  const { email, password } = await givenPerson(services)
  const first = await trySignIn(services, email, password)
  if (first.kind !== 'signed-in') throw new Error(first.why)
  const deviceHash = deviceHashIn(services, first.cookies)
  const attempt = { email, address: '192.0.2.1', deviceHash, now }
  for (let i = 0; i < 10; i++) await signIn(services, { ...attempt, password: `guess ${i}` })
  expect(await signIn(services, { ...attempt, password })).toMatchObject({
    why: 'throttled',
    retryAfterSeconds: 60,
  })
})

test('four hundred people behind one address sign in at once', async () => {
  const services = await freshServices()
  const { email, password } = await givenPerson(services)
  const hashed = hashTurns(services.secrets, [[signInPaces.byNetwork, '192.0.2.1']])
  await services.database.transaction(async (tx) => {
    // A right password gives its turn back: only wrong ones fill the bucket.
    for (let i = 0; i < 400; i++) {
      expect(await takePacedTurns(tx, hashed, now)).toEqual({ allowed: true })
      await giveTurnsBack(tx, hashed, now)
    }
  })
  expect((await trySignIn(services, email, password)).kind).toBe('signed-in')
})

test('where tries cannot be counted nobody is let in', async () => {
  const services = await freshServices()
  const { email, password } = await givenPerson(services)
  const database = {
    ...services.database,
    transaction: () => Promise.reject(new Error('the disk is full')),
  }
  await expect(trySignIn({ ...services, database }, email, password)).rejects.toThrow('disk')
})

test('what is kept of a try is neither the address nor the e-mail', async () => {
  const services = await freshServices()
  const { email } = await givenPerson(services)
  await trySignIn(services, email, 'guess', { address: '203.0.113.77' })
  await askForReset(services, { email: parseEmail(email)!, address: '203.0.113.77', now })
  const { read } = services.database
  const kept = [
    await read.select().from(throttleBuckets),
    await read.select().from(throttleWindows),
  ]
  expect(kept.flat().length).toBeGreaterThan(5)
  expect(JSON.stringify(kept)).not.toMatch(/203\.0\.113|example\.kz/)
})

test('a burst of wrong passwords is told to every administrator, once', async () => {
  const services = await freshServices()
  const administrator = await givenPerson(services, { role: 'administrator' })
  for (let i = 0; i < 60; i++) {
    await trySignIn(services, 'nobody@example.kz', 'guess', {
      address: `192.0.2.${i}`,
      at: minutes(2 * i),
    })
  }
  // Thirty an hour are no burst; twice as many are.
  expect(readEvents(services).filter(({ event }) => event === 'alarm.raised')).toEqual([])
  const before = (await readEmails(services)).length
  const target = await givenPerson(services)
  const facts = { personId: target.id, network: '192.0.2.1', requestId: null, now: minutes(200) }
  for (let i = 0; i < alarmLimits.account.turns + 20; i++) {
    await noteWrongPassword(services, { account: target.email, facts })
  }
  const emails = (await readEmails(services)).slice(before)
  expect(emails.map(({ to }) => to)).toEqual([administrator.email])
  expect(readEvents(services).filter(({ event }) => event === 'alarm.raised')).toHaveLength(1)
})

test('whoever raises alarms all day leaves e-mails for those that others raise', async () => {
  const services = await freshServices()
  await givenPerson(services, { role: 'administrator' })
  async function attack(account: string, network: string) {
    const facts = { personId: null, network, requestId: null, now }
    for (let i = 0; i < alarmLimits.account.turns; i++) {
      await noteWrongPassword(services, { account, facts })
    }
    return (await readEmails(services)).length
  }
  const site = (i: number) => `2001:db8:7:${i}::/64`
  const first = await attack('a@example.kz', site(0))
  for (let i = 1; i < alarmLimits.emails.turns; i++) await attack(`a${i}@example.kz`, site(i))
  const before = (await readEmails(services)).length
  expect(before - first).toBe(alarmLimits.emailsOfProvider.turns - 1)
  expect(await attack('target@example.kz', '192.0.2.1')).toBe(before + 1)
})

test('an e-mail resets a password once, and every session ends', async () => {
  const services = await freshServices()
  const person = await givenPerson(services)
  const email = parseEmail(person.email)!
  await askForReset(services, { email, address: '192.0.2.1', now })
  const [message] = await readEmails(services)
  expect(message?.path).toMatch(/^\/reset-password\/[\w-]{43}\?lang=en$/)
  const reset = (password: string, at = now) =>
    resetPassword(services, {
      address: '192.0.2.1',
      token: message!.token,
      password,
      now: at,
    })

  expect(await reset('short')).toEqual({ kind: 'refused', why: 'weak', fault: 'passwordShort' })
  expect(await reset('a fine new password', minutes(60))).toMatchObject({ why: 'no-such-link' })
  const outcomes = await Promise.all([reset('a fine new password'), reset('another password')])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['refused', 'reset'])
  expect(await visitWith(services, person.cookie)).toBeNull()
  expect(await trySignIn(services, email, person.password)).toMatchObject({ why: 'wrong' })
  const [, told] = await readEmails(services)
  expect(told?.subject).toBe('Your password has changed')
})

test('another e-mail does not void the one before; a used one voids both', async () => {
  const services = await freshServices()
  const person = await givenPerson(services)
  const email = parseEmail(person.email)!
  await askForReset(services, { email, address: '192.0.2.1', now })
  await askForReset(services, { email, address: '203.0.113.5', now: minutes(1) })
  const [older, newer] = await readEmails(services)
  const reset = (token: string) =>
    resetPassword(services, {
      token,
      password: 'a fine new password',
      address: '192.0.2.1',
      now: minutes(2),
    })
  expect(await reset(older!.token)).toMatchObject({ kind: 'reset' })
  expect(await reset(newer!.token)).toMatchObject({ why: 'no-such-link' })
})

test('asking for a reset answers alike for an address that nobody has, and writes to nobody', async () => {
  const services = await freshServices()
  const email = parseEmail('nobody@example.kz')!
  const outcome = await askForReset(services, { email, address: '192.0.2.1', now })
  expect(outcome).toEqual({ kind: 'email-sent' })
  expect(await readEmails(services)).toEqual([])
})

test('asking for a reset writes to the disk for whichever address, so that its time tells nothing', async () => {
  const services = await freshServices()
  const { email: known } = await givenPerson(services)
  const countLinks = async () => (await services.database.read.select().from(oneTimeLinks)).length
  for (const [asked, email] of [known, 'nobody@example.kz'].entries()) {
    await askForReset(services, { email: parseEmail(email)!, address: '192.0.2.1', now })
    expect(await countLinks(), email).toBe(asked + 1)
  }
})

test('a link that was made for nobody resets nothing', async () => {
  const services = await freshServices()
  const token = makeToken()
  await services.database.transaction((tx) =>
    replaceLink(tx, {
      tokenHash: hashToken(token),
      purpose: 'reset-password',
      personId: null,
      createdAt: now,
      expiresAt: minutes(60),
    }),
  )
  const password = 'a fine new password'
  expect(
    await resetPassword(services, {
      address: '192.0.2.1',
      token,
      password,
      now,
    }),
  ).toMatchObject({
    why: 'no-such-link',
  })
})

test('who changes the password stays signed in here and is signed out elsewhere', async () => {
  const services = await freshServices()
  const person = await givenPerson(services)
  const elsewhere = await trySignIn(services, person.email, person.password)
  if (elsewhere.kind !== 'signed-in') throw new Error(elsewhere.why)
  const [otherCookie = ''] = elsewhere.cookies[0]!.split(';')
  const here = new Request('http://localhost/', { headers: { cookie: person.cookie } })
  const visitor = await findVisitor(here, requestContext(services))
  const change = (current: string, wanted: string) =>
    changePassword(services, {
      person: visitor!,
      current,
      wanted,
      browser: { address: '192.0.2.1', sessionId: sessionIdOf(here, services) },
      now,
    })

  expect(await change('not my password', 'a fine new password')).toMatchObject({
    why: 'current-wrong',
  })
  expect(await change(person.password, person.email)).toMatchObject({ fault: 'passwordIsEmail' })
  expect(await visitWith(services, otherCookie)).not.toBeNull()
  expect(await change(person.password, 'a fine new password')).toEqual({ kind: 'changed' })
  expect(await visitWith(services, person.cookie)).not.toBeNull()
  expect(await visitWith(services, otherCookie)).toBeNull()
})
