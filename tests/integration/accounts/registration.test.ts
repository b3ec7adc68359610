import { expect, test } from 'vitest'
import type { Services } from '../../../app/context'
import {
  confirmRegistration,
  findRegistration,
} from '../../../app/accounts/confirm-registration.server'
import { parseEmail } from '../../../app/accounts/domain/email'
import { parseIin } from '../../../app/accounts/domain/iin'
import { findPerson } from '../../../app/accounts/find-person.server'
import { findPersonByIin } from '../../../app/accounts/find-person-by-iin.server'
import { forgetExpired } from '../../../app/accounts/forget-expired.server'
import { listRoles } from '../../../app/accounts/list-roles.server'
import { registerPerson } from '../../../app/accounts/register-person.server'
import { signIn } from '../../../app/accounts/sign-in.server'
import { people, registrations } from '../../../db/schema/accounts'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { readEmails } from '../../support/read-emails'

const now = new Date('2026-11-21T09:00:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
const iin = parseIin('700911204362')!

function register(services: Services, given: Partial<Parameters<typeof registerPerson>[1]> = {}) {
  return registerPerson(services, {
    email: parseEmail('aigul@example.kz')!,
    name: 'Айгүл Сәрсенова',
    password: 'three warm evenings',
    iin: null,
    place: null,
    language: 'kk',
    next: '/learn',
    address: '192.0.2.1',
    now,
    ...given,
  })
}

function confirm(services: Services, token: string, at = now) {
  return services.database.transaction((tx) =>
    confirmRegistration(tx, services, { token, now: at }),
  )
}

test('whoever answers the e-mail becomes a learner and can sign in', async () => {
  const services = await freshServices()
  const { read } = services.database
  await register(services, { iin })
  expect(await read.select().from(people)).toEqual([])
  const [message] = await readEmails(services)
  expect(message).toMatchObject({
    to: 'aigul@example.kz',
    subject: 'Электрондық поштаңызды растаңыз',
  })
  expect(message?.path).toMatch(/^\/confirm-email\/[\w-]{43}\?next=%2Flearn&lang=kk$/)

  const outcome = await confirm(services, message!.token)
  if (outcome.kind !== 'confirmed') throw new Error(outcome.why)
  expect(await findPerson(read, outcome.personId)).toEqual({
    id: outcome.personId,
    name: 'Айгүл Сәрсенова',
    email: 'aigul@example.kz',
    language: 'kk',
    iinLastFour: '4362',
    iinGround: 'asserted',
  })
  expect(await findPersonByIin(read, services.secrets, iin)).toEqual({
    id: outcome.personId,
    name: 'Айгүл Сәрсенова',
  })
  expect(await listRoles(read, outcome.personId)).toMatchObject([{ role: 'learner', region: null }])
  const email = 'AIGUL@example.kz '
  const signedIn = await signIn(services, {
    email,
    password: 'three warm evenings',
    address: '192.0.2.1',
    now,
  })
  expect(signedIn.kind).toBe('signed-in')
})

test('neither the IIN nor the token nor the password stands in the database', async () => {
  const services = await freshServices()
  await register(services, { iin })
  const [message] = await readEmails(services)
  const waiting = JSON.stringify(await services.database.read.select().from(registrations))
  await confirm(services, message!.token)
  const stored = waiting + JSON.stringify(await services.database.read.select().from(people))
  for (const secret of [iin, message!.token, 'three warm evenings']) {
    expect(stored).not.toContain(secret)
  }
})

test('a link confirms once, also when it is followed twice at the same time', async () => {
  const services = await freshServices()
  await register(services)
  const [message] = await readEmails(services)
  const outcomes = await Promise.all([1, 2, 3].map(() => confirm(services, message!.token)))
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['confirmed', 'refused', 'refused'])
  expect(await services.database.read.select().from(people)).toHaveLength(1)
})

test('a link that is over, or invented, confirms nothing', async () => {
  const services = await freshServices()
  await register(services)
  const [message] = await readEmails(services)
  expect((await confirm(services, message!.token, hours(72))).kind).toBe('refused')
  expect((await confirm(services, 'A'.repeat(43))).kind).toBe('refused')
  expect((await confirm(services, message!.token, hours(71))).kind).toBe('confirmed')
})

test('each link confirms what was typed with it, whoever typed the other', async () => {
  const services = await freshServices()
  await register(services, { name: 'Бөтен Біреу', password: 'a strange password' })
  await register(services)
  const [strange, own] = await readEmails(services)
  expect(await findRegistration(services.database.read, strange!.token, now)).toEqual({
    name: 'Бөтен Біреу',
    email: 'aigul@example.kz',
  })
  const outcome = await confirm(services, own!.token)
  if (outcome.kind !== 'confirmed') throw new Error(outcome.why)
  expect((await findPerson(services.database.read, outcome.personId))?.name).toBe('Айгүл Сәрсенова')
  expect((await confirm(services, strange!.token)).kind).toBe('refused')
})

test('a used e-mail gets the same answer, and its owner alone learns of it', async () => {
  const services = await freshServices()
  const owner = await givenPerson(services, { email: 'aigul@example.kz', language: 'ru' })
  const known = await register(services)
  const unknown = await register(services, { email: parseEmail('new@example.kz')! })
  expect(known.kind).toBe('email-sent')
  expect(Object.keys(known)).toEqual(Object.keys(unknown))
  const [message] = await readEmails(services)
  expect(message).toMatchObject({
    to: owner.email,
    subject: 'У вас уже есть учётная запись',
    path: '/sign-in?lang=ru',
  })
})

test('a used IIN leaves the account without one, and the e-mail says so without a reason', async () => {
  const services = await freshServices()
  const owner = await givenPerson(services, { iin })
  await register(services, { iin, language: 'en' })
  const [first] = await readEmails(services)
  const outcome = await confirm(services, first!.token)
  if (outcome.kind !== 'confirmed') throw new Error(outcome.why)
  const person = await findPerson(services.database.read, outcome.personId)
  expect(person?.iinLastFour).toBeNull()
  expect((await findPersonByIin(services.database.read, services.secrets, iin))?.id).toBe(owner.id)
  const [, second] = await readEmails(services)
  expect(second).toMatchObject({ subject: 'About your account', path: '/account?lang=en' })
  expect(second?.text).not.toMatch(/IIN|taken|used|4362/)
})

test('one address is not written to without end', async () => {
  const services = await freshServices()
  for (let i = 0; i < 5; i++) expect((await register(services)).kind).toBe('email-sent')
  expect(await register(services)).toEqual({
    kind: 'refused',
    why: 'throttled',
    retryAfterSeconds: 3600,
  })
  expect(await readEmails(services)).toHaveLength(5)
})

test('what nobody answered in time is forgotten, what can still be answered is kept', async () => {
  const services = await freshServices()
  await register(services)
  await register(services, { email: parseEmail('late@example.kz')!, now: hours(10) })
  await services.database.transaction((tx) => forgetExpired(tx, hours(75)))
  const kept = await services.database.read.select().from(registrations)
  expect(kept.map(({ email }) => email)).toEqual(['late@example.kz'])
})
