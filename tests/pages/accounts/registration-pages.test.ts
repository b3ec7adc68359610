import { expect, test } from 'vitest'
import * as confirmPage from '../../../app/accounts/pages/confirm-email'
import * as registerPage from '../../../app/accounts/pages/register'
import * as sentPage from '../../../app/accounts/pages/register-sent'
import * as signInPage from '../../../app/accounts/pages/sign-in'
import { findPersonByEmail } from '../../../app/accounts/find-person-by-email.server'
import { findResidence } from '../../../app/accounts/find-residence.server'
import { findVisitor } from '../../../app/accounts/find-visitor.server'
import { registrations } from '../../../db/schema/accounts'
import type { Services } from '../../../app/context'
import { deliverEmails } from '../../../app/platform/outbox/deliver-emails.server'
import { getPage, postForm, type Answer } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { readEmails } from '../../support/read-emails'

const filled = {
  name: 'Айгүл Сәрсенова',
  email: 'aigul@example.kz',
  password: 'three warm evenings',
}

const path = '/register'
const sent = '/register/sent'

/** The Set-Cookie values of an answer without what is sealed in them; of that, the length. */
function shapeOf({ cookies }: Answer) {
  return cookies.map((cookie) => cookie.replace(/=([\w-]{20,})/, (_, value) => `=${value.length}`))
}

/** The Cookie header of a browser that got this answer. */
function cookieOf({ cookies }: Answer): string {
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

/** Whoever registers with an address that somebody has, and whoever with a new one. */
async function registerBoth(services: Services) {
  await givenPerson(services, { email: 'used@example.kz' })
  const register = (email: string) =>
    postForm(services, registerPage.action, { ...filled, email }, { path })
  return { used: await register('used@example.kz'), fresh: await register('fresh@example.kz') }
}

/** What was asked for before registration asked for three things alone; a form that was open then still comes in. */
const older = { ...filled, iin: '', place: '', language: 'kk' }

test('a wrong IIN of an older form is told at its field, and all but the password comes back', async () => {
  const services = await freshServices()
  const fields = { ...older, iin: '700911204363' }
  const answer = await postForm(services, registerPage.action, fields, { path })
  const { password: _, ...typed } = fields
  expect(answer).toMatchObject({ status: 422, data: { errors: { iin: 'iinWrong' }, typed } })
  expect(JSON.stringify(answer)).not.toContain('three warm evenings')
  expect(await services.database.read.select().from(registrations)).toEqual([])
})

test('every wrong field is told at once', async () => {
  const services = await freshServices()
  const fields = { name: '', email: 'x', password: '', iin: 'x', language: 'xx' }
  const answer = await postForm(services, registerPage.action, fields, { path })
  expect(answer.data).toMatchObject({
    errors: {
      name: 'nameWrong',
      email: 'emailWrong',
      iin: 'iinWrong',
      language: 'languageWrong',
    },
  })
})

test.each(['role', 'id', 'iinHash', 'constructor'])(
  'a form with the unknown field %s is refused',
  async (name) => {
    const services = await freshServices()
    const fields = Object.fromEntries([...Object.entries(filled), [name, 'administrator']])
    const answer = await postForm(services, registerPage.action, fields, { path })
    expect(answer).toMatchObject({ status: 422, data: { errors: { '': 'unknownField' } } })
    expect(await services.database.read.select().from(registrations)).toEqual([])
  },
)

test('a used e-mail and a new one get the very same answer', async () => {
  const services = await freshServices()
  await givenPerson(services, { email: filled.email, iin: '700911204362' })
  const used = await postForm(services, registerPage.action, filled, { path })
  const fields = { ...filled, email: 'new@example.kz' }
  const fresh = await postForm(services, registerPage.action, fields, { path })
  const usedIin = { ...older, email: 'newer@example.kz', iin: '700911204362' }
  const number = await postForm(services, registerPage.action, usedIin, { path })
  expect(used).toMatchObject({ status: 303, location: '/register/sent', data: null })
  for (const other of [fresh, number]) {
    expect({ ...other, cookies: [] }).toEqual({ ...used, cookies: [] })
    expect(shapeOf(other)).toEqual(shapeOf(used))
  }
})

test('the link of the e-mail shows a button, and only the button confirms', async () => {
  const services = await freshServices()
  const next = '/programmes/adoptive-parent'
  await postForm(services, registerPage.action, { ...filled, next }, { path })
  const [message] = await readEmails(services)
  const asked = { path: message!.path, params: { token: message!.token } }
  for (let visit = 0; visit < 2; visit++) {
    expect(await getPage(services, confirmPage.loader, asked)).toMatchObject({
      status: 200,
      data: { registration: { name: filled.name, email: filled.email } },
    })
  }
  const confirmed = await postForm(services, confirmPage.action, {}, asked)
  expect(confirmed).toMatchObject({ status: 303, location: next })
  const [cookie = ''] = confirmed.cookies
  const request = new Request('http://localhost/', { headers: { cookie: cookie.split(';')[0]! } })
  const visitor = await findVisitor(request, requestContext(services))
  expect(visitor).toMatchObject({ email: filled.email, roles: ['learner'] })
  expect(await postForm(services, confirmPage.action, {}, asked)).toMatchObject({ cookies: [] })
  expect(await getPage(services, confirmPage.loader, asked)).toMatchObject({ status: 410 })
})

test('an e-mail never leads on to another site', async () => {
  const services = await freshServices()
  const fields = { ...filled, next: '//evil.example' }
  await postForm(services, registerPage.action, fields, { path })
  const [message] = await readEmails(services)
  expect(message?.path).toContain('?next=%2Flearn&')
  const asked = {
    path: message!.path.replace('%2Flearn', '%2F%2Fevil.example'),
    params: { token: message!.token },
  }
  const confirmed = await postForm(services, confirmPage.action, {}, asked)
  expect(confirmed.location).toBe('/learn')
})

test('who is signed in has no need to register', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services)
  const answer = await getPage(services, registerPage.loader, { path, cookie })
  expect(answer).toMatchObject({ status: 302, location: '/learn' })
})

test('whoever says where they live when they register lives there once the e-mail is answered', async () => {
  const services = await freshServices()
  const { read } = services.database
  const register = (email: string, place: string) =>
    postForm(services, registerPage.action, { ...older, email, place }, { path })
  const wrong = await register('b@example.kz', 'KZ-75-nowhere')
  expect(wrong).toMatchObject({ status: 422, data: { errors: { place: 'regionUnknown' } } })
  for (const [email, place, residence] of [
    ['a@example.kz', 'KZ-75-medeu', { region: 'KZ-75', district: 'KZ-75-medeu' }],
    ['b@example.kz', 'KZ-10', { region: 'KZ-10', district: null }],
    ['c@example.kz', '', null],
  ] as const) {
    await register(email, place)
    const token = (await readEmails(services)).at(-1)?.token ?? ''
    await postForm(
      services,
      confirmPage.action,
      {},
      { path: '/confirm-email/x', params: { token } },
    )
    const person = await findPersonByEmail(read, email)
    expect(await findResidence(read, person?.id ?? '')).toEqual(residence)
  }
})

test('whoever confirms an address may say which word of the name is the surname', async () => {
  const services = await freshServices()
  for (const [email, fields, name] of [
    ['a@example.kz', {}, 'Ким Ли'],
    ['b@example.kz', { reading: 'swap' }, 'Ли Ким'],
    ['c@example.kz', { reading: 'other' }, 'Ким Ли'],
  ] as const) {
    await postForm(services, registerPage.action, { ...older, email, name: 'Ким Ли' }, { path })
    const token = (await readEmails(services)).at(-1)?.token ?? ''
    const confirm = { path: '/confirm-email/x', params: { token } }
    await postForm(services, confirmPage.action, fields, confirm)
    expect(await findPersonByEmail(services.database.read, email)).toMatchObject({ name })
  }
})

test('registration asks for a name, an e-mail and a password, and takes the language of the page', async () => {
  const services = await freshServices()
  await postForm(services, registerPage.action, filled, { path, language: 'ru' })
  const [waiting] = await services.database.read.select().from(registrations)
  expect(waiting).toMatchObject({ language: 'ru', iinHash: null, region: null })
})

test('the page after registering names the address, known or not, and no address stands in a URL or a cookie', async () => {
  const services = await freshServices()
  const answers = await registerBoth(services)
  for (const [name, answer] of Object.entries(answers)) {
    expect(answer.location).toBe(sent)
    expect(answer.cookies.join()).not.toMatch(/example|%40|@/)
    expect(answer.cookies[0]).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax/)
    const page = await getPage(services, sentPage.loader, { path: sent, cookie: cookieOf(answer) })
    expect(page.data).toMatchObject({
      waiting: { email: `${name}@example.kz`, delivery: { state: 'waiting' } },
    })
  }
  expect(await getPage(services, sentPage.loader, { path: sent })).toMatchObject({
    data: { waiting: null },
  })
})

test('a changed cookie, and one of hours ago, say nothing', async () => {
  const services = await freshServices()
  const { fresh } = await registerBoth(services)
  const cookie = cookieOf(fresh)
  const look = async (cookie: string, now = new Date('2026-11-21T09:00:00Z')) =>
    (
      (await getPage(services, sentPage.loader, { path: sent, cookie, now })).data as {
        waiting: unknown
      }
    ).waiting
  expect(await look(cookie)).not.toBeNull()
  const middle = Math.floor(cookie.length / 2)
  const letter = cookie[middle] === 'A' ? 'B' : 'A'
  expect(await look(cookie.slice(0, middle) + letter + cookie.slice(middle + 1))).toBeNull()
  expect(await look('registration=abc')).toBeNull()
  expect(await look(cookie, new Date('2026-11-21T11:00:01Z'))).toBeNull()
})

test('an e-mail that the mail server refuses is told on the page, for a known address and an unknown one alike', async () => {
  const services = await freshServices()
  const answers = Object.values(await registerBoth(services))
  const refusal = { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }
  const refuse = () => Promise.reject(Object.assign(new Error('no such user'), refusal))
  await deliverEmails(services, refuse, new Date('2026-11-21T09:00:00Z'))
  for (const answer of answers) {
    const page = await getPage(services, sentPage.loader, { path: sent, cookie: cookieOf(answer) })
    expect(page.data).toMatchObject({ waiting: { delivery: { state: 'refused' } } })
  }
})

test('a wrongly typed address is corrected: the new one gets the link, and the one sent before confirms nothing', async () => {
  const services = await freshServices()
  const registered = await postForm(services, registerPage.action, filled, { path })
  const [mistaken] = await readEmails(services)
  const fields = { intent: 'correct', email: 'meant@example.kz' }
  const asked = { path: sent, cookie: cookieOf(registered) }
  const corrected = await postForm(services, sentPage.action, fields, asked)
  expect(corrected).toMatchObject({ status: 303, location: `${sent}?told=corrected` })
  const meant = (await readEmails(services)).at(-1)!
  expect(meant.to).toBe('meant@example.kz')
  const open = ({ token }: { token: string }) =>
    getPage(services, confirmPage.loader, { path: '/', params: { token } })
  expect(await open(mistaken!)).toMatchObject({ status: 410 })
  expect(await open(meant)).toMatchObject({
    data: { registration: { name: filled.name, email: 'meant@example.kz' } },
  })
})

test('an address of somebody else, typed by mistake, is corrected as any other', async () => {
  const services = await freshServices()
  const { used } = await registerBoth(services)
  const fields = { intent: 'correct', email: 'meant@example.kz' }
  await postForm(services, sentPage.action, fields, { path: sent, cookie: cookieOf(used) })
  const { to, token } = (await readEmails(services)).at(-1)!
  expect(to).toBe('meant@example.kz')
  const confirmed = await postForm(
    services,
    confirmPage.action,
    {},
    { path: '/', params: { token } },
  )
  expect(confirmed).toMatchObject({ status: 303, location: '/learn' })
})

test('a malformed correction is told at its field, and e-mails have a limit', async () => {
  const services = await freshServices()
  const registered = await postForm(services, registerPage.action, filled, { path })
  const send = (fields: Record<string, string>) =>
    postForm(services, sentPage.action, fields, { path: sent, cookie: cookieOf(registered) })
  expect(await send({ intent: 'correct', email: 'nonsense' })).toMatchObject({
    status: 422,
    data: { errors: { email: 'emailWrong' }, typed: { email: 'nonsense' } },
  })
  for (let i = 1; i < 5; i++) expect((await send({ intent: 'resend' })).status).toBe(303)
  expect(await send({ intent: 'resend' })).toMatchObject({ status: 429 })
  expect(await readEmails(services)).toHaveLength(5)
})

test('a right password before the e-mail was answered leads to the page of the e-mail; a wrong one learns nothing', async () => {
  const services = await freshServices()
  await registerBoth(services)
  const signIn = (email: string, password: string) =>
    postForm(
      services,
      signInPage.action,
      { email, password, next: '/record' },
      { path: '/sign-in' },
    )
  const right = await signIn('fresh@example.kz', filled.password)
  expect(right).toMatchObject({ status: 303, location: `${sent}?told=unconfirmed` })
  const shown = { path: right.location ?? '', cookie: cookieOf(right) }
  const page = await getPage(services, sentPage.loader, shown)
  expect(page.data).toMatchObject({ waiting: { email: 'fresh@example.kz' }, told: 'unconfirmed' })
  const resent = { path: sent, cookie: cookieOf(right) }
  await postForm(services, sentPage.action, { intent: 'resend' }, resent)
  expect((await readEmails(services)).at(-1)?.path).toContain('?next=%2Frecord&')
  const wrong = await signIn('fresh@example.kz', 'not my password')
  const unknown = await signIn('nobody@example.kz', 'not my password')
  expect(JSON.stringify(wrong).replace('fresh@', 'nobody@')).toBe(JSON.stringify(unknown))
})

test('a registration made on purpose does not betray that its address has an account', async () => {
  const services = await freshServices()
  const owner = await givenPerson(services, { email: 'used@example.kz' })
  const password = 'the password of a stranger'
  const outcome = async (email: string) => {
    await postForm(services, registerPage.action, { ...filled, email, password }, { path })
    return postForm(services, signInPage.action, { email, password }, { path: '/sign-in' })
  }
  const used = await outcome(owner.email)
  const fresh = await outcome('fresh@example.kz')
  expect({ ...used, cookies: shapeOf(used) }).toEqual({ ...fresh, cookies: shapeOf(fresh) })
  const own = { email: owner.email, password: owner.password }
  const signedIn = await postForm(services, signInPage.action, own, { path: '/sign-in' })
  expect(signedIn).toMatchObject({ status: 303, location: '/learn' })
})
