import { expect, test } from 'vitest'
import { findVisitor } from '../../../app/accounts/find-visitor.server'
import { forgetExpired } from '../../../app/accounts/forget-expired.server'
import * as changePage from '../../../app/accounts/pages/change-email'
import * as formerPage from '../../../app/accounts/pages/former-email'
import * as newPage from '../../../app/accounts/pages/new-email'
import * as resetPage from '../../../app/accounts/pages/reset-password'
import { codeAt } from '../../../app/accounts/secrecy/time-code.server'
import { beginSession } from '../../../app/accounts/sessions/begin-session.server'
import { signIn } from '../../../app/accounts/sign-in.server'
import type { Services } from '../../../app/context'
import { listEntries } from '../../../app/platform/audit/list-entries.server'
import { getPage, postForm } from '../../support/ask-page'
import { databaseRows } from '../../support/database-print'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenPerson, type GivenPerson } from '../../support/given-person'
import { readEmails } from '../../support/read-emails'

const path = '/account/email'
const now = new Date('2026-11-21T09:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
const wanted = 'another@example.kz'

function ask(
  services: Services,
  person: GivenPerson,
  fields: Record<string, string> = {},
  at = now,
) {
  const given = { intent: 'ask', email: wanted, password: person.password, ...fields }
  return postForm(services, changePage.action, given, { path, cookie: person.cookie, now: at })
}

async function newestTo(services: Services, email: string) {
  const emails = await readEmails(services)
  const found = emails.filter(({ to }) => to === email).at(-1)
  if (!found) throw new Error('no e-mail')
  return found
}

const confirm = (services: Services, token: string, cookie = '', at = now) =>
  postForm(
    services,
    newPage.action,
    {},
    { path: '/new-email/x', params: { token }, cookie, now: at },
  )

const stop = (services: Services, token: string, at = now) =>
  postForm(services, formerPage.action, {}, { path: '/former-email/x', params: { token }, now: at })

async function emailOf(services: Services, { id }: GivenPerson) {
  const rows = (await databaseRows(services.config.database)).person ?? []
  const own = rows.map((row) => JSON.parse(row) as { id: string; email: string })
  return own.find((row) => row.id === id)?.email
}

const isSignedIn = async (services: Services, cookie: string) =>
  (await findVisitor(
    new Request('http://127.0.0.1:3000/learn', { headers: { cookie } }),
    requestContext(services, { now }),
  )) !== null

async function statusOf(
  services: Services,
  page: typeof newPage | typeof formerPage,
  token: string,
  at = now,
) {
  return (await getPage(services, page.loader, { path: '/x', params: { token }, now: at })).status
}

test('an address changes when the letter there is answered, and not before', async () => {
  const services = await freshServices()
  const person = await givenPerson(services)
  const [elsewhere = ''] = (await beginSession(services, person.id, now)).split(';')
  expect((await ask(services, person)).location).toBe('/account/email?done=sent')
  expect(await emailOf(services, person)).toBe(person.email)
  const letter = await newestTo(services, wanted)
  expect(letter.path).toMatch(/^\/new-email\/[\w-]{43}\?lang=en$/)
  expect(letter.text).not.toContain(person.name)
  expect(await statusOf(services, newPage, letter.token)).toBe(200)
  expect((await confirm(services, letter.token, person.cookie)).status).toBe(303)
  expect(await emailOf(services, person)).toBe(wanted)
  expect(await isSignedIn(services, person.cookie)).toBe(true)
  expect(await isSignedIn(services, elsewhere)).toBe(false)
  const { password } = person
  const given = { email: wanted as never, password, address: '192.0.2.9', now }
  expect((await signIn(services, given)).kind).toBe('signed-in')
  const { entries } = await listEntries(services.database.read, { before: null })
  const own = entries.filter(({ action }) => action === 'email.changed')
  expect(own).toMatchObject([{ actorId: person.id, subjectId: person.id }])
  expect(JSON.stringify(own)).not.toContain('@')
  // Once.
  expect(await statusOf(services, newPage, letter.token)).toBe(410)
  expect((await confirm(services, letter.token)).data).toBeNull()
})

test('the password is asked for, and a code where a second factor is set up', async () => {
  const services = await freshServices()
  const person = await givenPerson(services)
  const wrong = await ask(services, person, { password: 'not this one' })
  expect(wrong).toMatchObject({
    status: 422,
    data: { errors: { password: 'currentWrong' }, typed: { email: wanted } },
  })
  expect(await ask(services, person, { email: person.email })).toMatchObject({
    status: 422,
    data: { errors: { email: 'emailSame' } },
  })
  const guarded = await givenPerson(services, { secondFactor: true })
  const errors = async (fields: Record<string, string>) =>
    ((await ask(services, guarded, fields)).data as { errors: object } | null)?.errors
  expect(await errors({})).toEqual({ code: 'codeMissing' })
  expect(await errors({ code: '000000' })).toEqual({ code: 'codeWrong' })
  const at = new Date(now.getTime() + 60_000)
  const code = codeAt(guarded.factorSecret ?? '', at)
  expect((await ask(services, guarded, { code }, at)).status).toBe(303)
  expect((await newestTo(services, wanted)).path).toMatch(/^\/new-email\//)
})

test('an address that has an account is answered as any other, and never becomes somebody else’s', async () => {
  const services = await freshServices()
  const [person, other] = [await givenPerson(services), await givenPerson(services)]
  const holder = await givenPerson(services, { email: 'holder@example.kz' })
  const shown = async (asker: GivenPerson) =>
    (await getPage(services, changePage.loader, { path, cookie: asker.cookie, now })).data
  const free = await ask(services, person, { email: 'holdee@example.kz' })
  const taken = await ask(services, other, { email: holder.email })
  expect(taken).toEqual(free)
  const print = (data: unknown, { email }: GivenPerson) =>
    JSON.stringify(data).replaceAll(email, 'own').replace('holdee', 'holder')
  expect(print(await shown(other), other)).toBe(print(await shown(person), person))
  const letter = await newestTo(services, holder.email)
  expect(letter.path).toBe('/sign-in?lang=en')
  // Two who asked for one address: the first has it.
  const third = await givenPerson(services)
  await ask(services, third, { email: 'holdee@example.kz' })
  const tokens = (await readEmails(services)).filter(({ to }) => to === 'holdee@example.kz')
  expect(tokens).toHaveLength(2)
  for (const { token } of tokens) await confirm(services, token)
  expect(await emailOf(services, person)).toBe('holdee@example.kz')
  expect(await emailOf(services, third)).toBe(third.email)
})

test('the letter to the address before stops a change, and leads to a new password', async () => {
  const services = await freshServices()
  const person = await givenPerson(services)
  await ask(services, person)
  const [toNew, toOld] = [await newestTo(services, wanted), await newestTo(services, person.email)]
  expect(toOld.path).toMatch(/^\/former-email\//)
  const answer = await stop(services, toOld.token)
  expect(answer.location).toMatch(/^\/reset-password\/[\w-]{43}$/)
  const token = answer.location?.split('/').at(-1) ?? ''
  const reset = { path: '/reset-password/x', params: { token }, now }
  expect((await getPage(services, resetPage.loader, reset)).status).toBe(200)
  expect(await statusOf(services, newPage, toNew.token)).toBe(410)
  expect(await statusOf(services, formerPage, toOld.token)).toBe(410)
  expect(await emailOf(services, person)).toBe(person.email)
  expect(await isSignedIn(services, person.cookie)).toBe(false)
})

test('for seven days it puts the address back, whatever was asked for since', async () => {
  const services = await freshServices()
  const person = await givenPerson(services)
  await ask(services, person)
  await confirm(services, (await newestTo(services, wanted)).token, person.cookie)
  const undo = (await readEmails(services)).find(({ path }) => path.startsWith('/former-email/'))
  const again = { email: 'third@example.kz' }
  expect((await ask(services, person, again, days(1))).status).toBe(303)
  await confirm(services, (await newestTo(services, again.email)).token, person.cookie, days(1))
  expect(await emailOf(services, person)).toBe(again.email)
  expect(await statusOf(services, formerPage, undo?.token ?? '', days(7))).toBe(410)
  expect((await stop(services, undo?.token ?? '', days(6))).status).toBe(303)
  expect(await emailOf(services, person)).toBe(person.email)
  const { entries } = await listEntries(services.database.read, { before: null })
  expect(entries.filter(({ action }) => action === 'email.restored')).toHaveLength(1)
})

test('a change that is not answered within a day, taken back or asked for anew does nothing', async () => {
  const services = await freshServices()
  const person = await givenPerson(services)
  await ask(services, person)
  const first = await newestTo(services, wanted)
  expect(await statusOf(services, newPage, first.token, days(1))).toBe(410)
  await ask(services, person, { email: 'third@example.kz' })
  expect(await statusOf(services, newPage, first.token)).toBe(410)
  const second = await newestTo(services, 'third@example.kz')
  const retract = { intent: 'retract' }
  await postForm(services, changePage.action, retract, { path, cookie: person.cookie, now })
  expect(await statusOf(services, newPage, second.token)).toBe(410)
  const shown = await getPage(services, changePage.loader, { path, cookie: person.cookie, now })
  expect(shown.data).toMatchObject({ awaited: null })
})

test('letters are bounded, and nothing of a change is kept for longer than it can be taken back', async () => {
  const services = await freshServices()
  const person = await givenPerson(services)
  const statuses = []
  for (let turn = 0; turn < 6; turn += 1) {
    statuses.push((await ask(services, person, { email: `a${turn}@example.kz` })).status)
  }
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429])
  const kept = async () => (await databaseRows(services.config.database)).email_change ?? []
  expect(await kept()).toHaveLength(1)
  await services.database.transaction((tx) => forgetExpired(tx, days(7)))
  expect(await kept()).toEqual([])
})
