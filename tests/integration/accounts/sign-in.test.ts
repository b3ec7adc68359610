import { expect, test } from 'vitest'
import { oneTimeLinks } from '../../../db/schema/accounts'
import type { Services } from '../../../app/context'
import { askForReset } from '../../../app/accounts/ask-for-reset.server'
import { changePassword } from '../../../app/accounts/change-password.server'
import { parseEmail } from '../../../app/accounts/domain/email'
import { findVisitor } from '../../../app/accounts/find-visitor.server'
import { limits } from '../../../app/accounts/limits'
import { resetPassword } from '../../../app/accounts/reset-password.server'
import { hashToken, makeToken } from '../../../app/accounts/secrecy/token.server'
import { sessionIdOf } from '../../../app/accounts/sessions/read-session.server'
import { signIn } from '../../../app/accounts/sign-in.server'
import { replaceLink } from '../../../app/accounts/void-links.server'
import { takeTurn } from '../../../app/platform/throttle/take-turn.server'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { readLetters } from '../../support/read-letters'

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
  expect(plain.cookie).toMatch(/^session=[\w-]{43}; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax$/)
  const config = { ...services.config, baseUrl: new URL('https://shanyrak.example') }
  const safe = await trySignIn({ ...services, config }, email, password)
  if (safe.kind !== 'signed-in') throw new Error(safe.why)
  expect(safe.cookie).toMatch(/; Secure$/)
})

test('after ten tries an account rests, from whatever address they came, and then opens again', async () => {
  const services = await freshServices()
  const { email, password } = await givenPerson(services)
  for (let i = 0; i < 10; i++) {
    await trySignIn(services, email, `guess number ${i}`, { address: `192.0.2.${i}` })
  }
  const refused = await trySignIn(services, email, password, { address: '198.51.100.1' })
  expect(refused).toEqual({ kind: 'refused', why: 'throttled', retryAfterSeconds: 900 })
  const other = await givenPerson(services)
  expect((await trySignIn(services, other.email, password)).kind).toBe('signed-in')
  expect((await trySignIn(services, email, password, { at: minutes(16) })).kind).toBe('signed-in')
})

test('an account that nobody has rests just the same', async () => {
  const services = await freshServices()
  for (let i = 0; i < 10; i++) await trySignIn(services, 'nobody@example.kz', 'guess')
  const refused = await trySignIn(services, 'nobody@example.kz', 'guess')
  expect(refused).toMatchObject({ why: 'throttled' })
})

test('after a hundred tries an address rests, whatever accounts it tried', async () => {
  const services = await freshServices()
  const { email, password } = await givenPerson(services)
  await services.database.transaction(async (tx) => {
    for (let i = 0; i < 99; i++) await takeTurn(tx, limits.signInByAddress, '192.0.2.1', now)
  })
  expect((await trySignIn(services, email, password)).kind).toBe('signed-in')
  expect(await trySignIn(services, email, password)).toMatchObject({ why: 'throttled' })
  const elsewhere = await trySignIn(services, email, password, { address: '198.51.100.1' })
  expect(elsewhere.kind).toBe('signed-in')
})

test('a letter resets a password once, and every session ends', async () => {
  const services = await freshServices()
  const person = await givenPerson(services)
  const email = parseEmail(person.email)!
  await askForReset(services, { email, address: '192.0.2.1', now })
  const [letter] = await readLetters(services)
  expect(letter?.path).toMatch(/^\/reset-password\/[\w-]{43}\?lang=en$/)
  const reset = (password: string, at = now) =>
    resetPassword(services, { token: letter!.token, password, now: at })

  expect(await reset('short')).toEqual({ kind: 'refused', why: 'weak', fault: 'passwordShort' })
  expect(await reset('a fine new password', minutes(60))).toMatchObject({ why: 'no-such-link' })
  const outcomes = await Promise.all([reset('a fine new password'), reset('another password')])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['refused', 'reset'])
  expect(await visitWith(services, person.cookie)).toBeNull()
  expect(await trySignIn(services, email, person.password)).toMatchObject({ why: 'wrong' })
  const [, told] = await readLetters(services)
  expect(told?.subject).toBe('Your password has changed')
})

test('a newer letter replaces the older one', async () => {
  const services = await freshServices()
  const person = await givenPerson(services)
  const email = parseEmail(person.email)!
  await askForReset(services, { email, address: '192.0.2.1', now })
  await askForReset(services, { email, address: '192.0.2.1', now: minutes(1) })
  const [older, newer] = await readLetters(services)
  const password = 'a fine new password'
  const at = minutes(2)
  expect(await resetPassword(services, { token: older!.token, password, now: at })).toMatchObject({
    why: 'no-such-link',
  })
  expect(await resetPassword(services, { token: newer!.token, password, now: at })).toMatchObject({
    kind: 'reset',
  })
})

test('asking for a reset answers alike for an address that nobody has, and writes to nobody', async () => {
  const services = await freshServices()
  const email = parseEmail('nobody@example.kz')!
  const outcome = await askForReset(services, { email, address: '192.0.2.1', now })
  expect(outcome).toEqual({ kind: 'letter-sent' })
  expect(await readLetters(services)).toEqual([])
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
  expect(await resetPassword(services, { token, password, now })).toMatchObject({
    why: 'no-such-link',
  })
})

test('who changes the password stays signed in here and is signed out elsewhere', async () => {
  const services = await freshServices()
  const person = await givenPerson(services)
  const elsewhere = await trySignIn(services, person.email, person.password)
  if (elsewhere.kind !== 'signed-in') throw new Error(elsewhere.why)
  const [otherCookie = ''] = elsewhere.cookie.split(';')
  const here = new Request('http://localhost/', { headers: { cookie: person.cookie } })
  const visitor = await findVisitor(here, requestContext(services))
  const change = (current: string, wanted: string) =>
    changePassword(services, {
      person: visitor!,
      current,
      wanted,
      sessionId: sessionIdOf(here),
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
