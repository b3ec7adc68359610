import { expect, test } from 'vitest'
import { findVisitor } from '../../../app/accounts/find-visitor.server'
import { endSession } from '../../../app/accounts/sessions/end-session.server'
import { readBrowser } from '../../../app/accounts/read-browser.server'
import { keepRegistration } from '../../../app/accounts/secrecy/registration-cookie.server'
import { hashToken } from '../../../app/accounts/secrecy/token.server'
import { signIn } from '../../../app/accounts/sign-in.server'
import { knownDevices, sessions } from '../../../db/schema/accounts'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { readEvents } from '../../support/read-events'
import { readEmails } from '../../support/read-emails'

const day = 86_400_000
const now = new Date('2026-11-21T09:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * day)

function requestWith(cookie: string) {
  return new Request('http://localhost/learn', { headers: { cookie } })
}

test('a session tells who visits, with roles and region', async () => {
  const services = await freshServices()
  const officer = await givenPerson(services, {
    role: 'authority',
    region: 'KZ-71',
    language: 'kk',
  })
  const visitor = await findVisitor(requestWith(officer.cookie), requestContext(services))
  expect(visitor).toEqual({
    id: officer.id,
    email: officer.email,
    name: officer.name,
    language: 'kk',
    roles: expect.arrayContaining(['learner', 'authority']),
    region: 'KZ-71',
    district: null,
    secondFactor: 'given',
    secondFactorAt: new Date('2026-11-21T09:00:00Z'),
  })
})

test('the token of a session is stored nowhere', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services)
  const token = cookie.replace('session=', '')
  const rows = await services.database.read.select().from(sessions)
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('a session that is not used ends after thirty days', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services, { now })
  const visit = (at: Date) =>
    findVisitor(requestWith(cookie), requestContext(services, { now: at }))
  expect(await visit(later(29))).not.toBeNull()
  expect(await visit(later(60))).toBeNull()
  expect(await services.database.read.select().from(sessions)).toEqual([])
})

test('a session that is used goes on for thirty days from then', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services, { now })
  const visit = (at: Date) =>
    findVisitor(requestWith(cookie), requestContext(services, { now: at }))
  for (const days of [20, 40, 60, 80]) expect(await visit(later(days))).not.toBeNull()
})

test('a session that was ended is over, and so are invented and malformed ones', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services)
  await endSession(requestWith(cookie), services, now)
  for (const each of [
    cookie,
    `session=${'A'.repeat(43)}`,
    'session=',
    'other=%E0%A4%A; session=x',
  ]) {
    expect(await findVisitor(requestWith(each), requestContext(services))).toBeNull()
  }
})

test('a cookie of another site that cannot be decoded does not hide the session', async () => {
  const services = await freshServices()
  const { id, cookie } = await givenPerson(services)
  const request = requestWith(`tracker=%E0%A4%A; ${cookie}`)
  expect((await findVisitor(request, requestContext(services)))?.id).toBe(id)
})

test('signing in over a session ends it, whosever it was', async () => {
  const services = await freshServices()
  const [first, second] = [await givenPerson(services), await givenPerson(services)]
  const { email, password } = second
  const context = requestContext(services)
  const browser = readBrowser(requestWith(first.cookie), context)
  const outcome = await signIn(services, { email, password, now, ...browser })
  expect(outcome).toMatchObject({ kind: 'signed-in' })
  expect(await findVisitor(requestWith(first.cookie), requestContext(services))).toBeNull()
  const ended = readEvents(services).filter(({ event }) => event === 'session.ended')
  expect(ended).toMatchObject([{ personId: first.id, detail: { by: 'next-sign-in' } }])
})

test('a new token makes the device known at each sign-in, and one that was planted is worth nothing', async () => {
  const services = await freshServices()
  const person = await givenPerson(services)
  const planted = 'A'.repeat(43)
  const sign = async (cookie: string) => {
    const browser = readBrowser(requestWith(cookie), requestContext(services))
    const { email, password } = person
    const outcome = await signIn(services, { email, password, now, ...browser })
    if (outcome.kind !== 'signed-in') throw new Error(outcome.why)
    return /device=([\w-]{43})/.exec(outcome.cookies.join(' '))?.[1] ?? ''
  }
  const first = await sign(`device=${planted}`)
  const second = await sign(`device=${first}`)
  expect(new Set([planted, first, second]).size).toBe(3)
  const rows = await services.database.read.select().from(knownDevices)
  expect(rows.map(({ tokenHash }) => tokenHash)).toEqual([hashToken(second)])
  // The first device is not told, and one that is known is no news; a strange one is.
  expect(await readEmails(services)).toEqual([])
  await sign(`device=${planted}`)
  const [message] = await readEmails(services)
  expect(message).toMatchObject({ to: person.email, path: '/account/sessions?lang=en' })
  expect(readEvents(services).map(({ event }) => event)).toContain('device.new')
})

test('several people are known on one device', async () => {
  const services = await freshServices()
  const people = [await givenPerson(services), await givenPerson(services)]
  let cookie = ''
  for (const { email, password } of [...people, ...people]) {
    const browser = readBrowser(requestWith(cookie), requestContext(services))
    const outcome = await signIn(services, { email, password, now, ...browser })
    if (outcome.kind !== 'signed-in') throw new Error(outcome.why)
    cookie = outcome.cookies.map((each) => each.split(';')[0]).join('; ')
  }
  const rows = await services.database.read.select().from(knownDevices)
  expect(rows.map(({ personId }) => personId).sort()).toEqual(people.map(({ id }) => id).sort())
  expect(new Set(rows.map(({ tokenHash }) => tokenHash)).size).toBe(1)
})

test('cookies that hold a secret bear the prefix of the host where the site is reached by https', async () => {
  const services = await freshServices()
  const { id, email, password } = await givenPerson(services)
  const config = { ...services.config, baseUrl: new URL('https://shanyrak.example') }
  const safe = { ...services, config }
  const outcome = await signIn(safe, { email, password, address: '192.0.2.1', now })
  if (outcome.kind !== 'signed-in') throw new Error(outcome.why)
  const kept = keepRegistration(safe, { id: 'any', next: '/' }, now)
  const all = [...outcome.cookies, kept]
  // RFC 6265bis, 4.1.3.2: Secure, Path=/ and no Domain.
  for (const cookie of all) {
    expect(cookie).toMatch(/^__Host-\w+=[\w-]+; /)
    expect(cookie).toMatch(/; Path=\/(?:;|$)/)
    expect(cookie).toMatch(/; Secure(?:;|$)/)
    expect(cookie).toMatch(/; HttpOnly(?:;|$)/)
    expect(cookie).not.toMatch(/Domain/i)
  }
  const [session = ''] = outcome.cookies[0]?.split(';') ?? []
  const visit = (cookie: string) => findVisitor(requestWith(cookie), requestContext(safe))
  expect((await visit(session))?.id).toBe(id)
  // One that another host of the domain could have put there is not read.
  expect(await visit(session.replace('__Host-', ''))).toBeNull()
})
