import { expect, test } from 'vitest'
import * as accountPage from '../../../app/accounts/pages/account'
import * as peoplePage from '../../../app/accounts/pages/people'
import * as rolesPage from '../../../app/accounts/pages/person-roles'
import * as setUpPage from '../../../app/accounts/pages/set-up-administrator'
import { createSetUpLink } from '../../../app/accounts/create-set-up-link.server'
import { findIdentification } from '../../../app/accounts/find-identification.server'
import { findPerson } from '../../../app/accounts/find-person.server'
import { listRoles } from '../../../app/accounts/list-roles.server'
import type { Services } from '../../../app/context'
import { auditEntries } from '../../../db/schema/platform'
import { getPage, postForm, lookAndPost } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { confirmNewest } from '../../support/given-approval'
import { givenPerson } from '../../support/given-person'

const now = new Date('2026-11-21T09:00:00Z')
const path = '/account'

function postAccount(services: Services, cookie: string, fields: Record<string, string>) {
  return lookAndPost(services, accountPage, fields, { path, cookie })
}

test('nobody sees an account without signing in, and signing in leads back', async () => {
  const services = await freshServices()
  const seen = await getPage(services, accountPage.loader, { path })
  expect(seen).toMatchObject({ status: 302, location: '/sign-in?next=%2Faccount' })
  const changed = await lookAndPost(services, accountPage, { intent: 'details' }, { path })
  expect(changed).toMatchObject({ status: 302, location: '/sign-in' })
})

test('name and language are changed together', async () => {
  const services = await freshServices()
  const { id, cookie } = await givenPerson(services)
  const fields = { intent: 'details', name: ' Айгүл  Әлі ', language: 'kk' }
  const answer = await postAccount(services, cookie, fields)
  expect(answer).toMatchObject({ status: 303, location: '/account?saved=details' })
  expect(await findPerson(services.database.read, id)).toMatchObject({
    name: 'Айгүл Әлі',
    language: 'kk',
  })
})

test.each([
  ['swap-name', 'Ким Ли', 'Ли Ким'],
  ['swap-name', 'Асан Серік', 'Серік Асан'],
  ['turn-name', 'Әйгерім Серікова', 'Серікова Әйгерім'],
  // A patronymic tells the order: there is nothing to swap.
  ['swap-name', 'Серікова Әйгерім Маратқызы', 'Серікова Әйгерім Маратқызы'],
])('by %s the account of %s is that of %s', async (intent, name, wanted) => {
  const services = await freshServices()
  const { id, cookie } = await givenPerson(services)
  const page = await getPage(services, accountPage.loader, { path, cookie })
  const { seen } = page.data as { seen: { details: string } }
  const fields = { intent, name, language: 'kk', seen: seen.details }
  const answer = await postForm(services, accountPage.action, fields, { path, cookie })
  expect(answer).toMatchObject({ status: 303, location: '/account?saved=details' })
  expect(await findPerson(services.database.read, id)).toMatchObject({ name: wanted })
})

test('nothing but what the form asks for can be changed', async () => {
  const services = await freshServices()
  const { id, cookie, email } = await givenPerson(services)
  const fields = { intent: 'details', name: 'A', language: 'kk', email: 'other@example.kz' }
  const answer = await postAccount(services, cookie, fields)
  expect(answer).toMatchObject({ status: 422, data: { errors: { '': 'unknownField' } } })
  expect((await findPerson(services.database.read, id))?.email).toBe(email)
})

test('an IIN is added once and shown by its end alone', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services)
  const add = (iin: string) => postAccount(services, cookie, { intent: 'iin', iin })
  expect(await add('700911204363')).toMatchObject({ data: { errors: { iin: 'iinWrong' } } })
  expect(await add('7009 1120 4362')).toMatchObject({ location: '/account?saved=iin' })
  const page = await getPage(services, accountPage.loader, { path, cookie })
  expect(page.data).toMatchObject({ person: { iinLastFour: '4362' } })
  expect(JSON.stringify(page)).not.toContain('70091120')
  expect(await add('061211600012')).toMatchObject({ data: { errors: { iin: 'iinNotAdded' } } })
})

test('an IIN of somebody else is refused as one that cannot be added, and few may be tried', async () => {
  const services = await freshServices()
  await givenPerson(services, { iin: '700911204362' })
  const { cookie } = await givenPerson(services)
  const add = () => postAccount(services, cookie, { intent: 'iin', iin: '700911204362' })
  for (let i = 0; i < 5; i++) {
    expect(await add()).toMatchObject({ status: 422, data: { errors: { iin: 'iinNotAdded' } } })
  }
  expect(await add()).toMatchObject({ status: 429 })
})

test('a new password needs the current one', async () => {
  const services = await freshServices()
  const { cookie, password } = await givenPerson(services)
  const change = (currentPassword: string, newPassword: string) =>
    postAccount(services, cookie, { intent: 'password', currentPassword, newPassword })
  const wrong = await change('not my password', 'a fine new one')
  expect(wrong).toMatchObject({ data: { errors: { currentPassword: 'currentWrong' } } })
  const weak = await change(password, 'password')
  expect(weak).toMatchObject({ data: { errors: { newPassword: 'passwordCommon' } } })
  expect(JSON.stringify([wrong, weak])).not.toContain('a fine new one')
  expect(await change(password, 'a fine new one')).toMatchObject({ status: 303 })
})

test('an administrator finds a person and grants a role, which is written down', async () => {
  const services = await freshServices()
  const administrator = await givenPerson(services, { role: 'administrator' })
  const person = await givenPerson(services, { iin: '700911204362' })
  const { cookie } = administrator
  const found = await getPage(services, peoplePage.loader, {
    path: `/admin/people?q=${encodeURIComponent(person.email)}`,
    cookie,
  })
  expect(found.data).toMatchObject({ people: [{ id: person.id, roles: ['learner'] }] })
  expect(JSON.stringify(found)).not.toMatch(/4362|iin/i)

  const params = { personId: person.id }
  const asked = { path: `/admin/people/${person.id}`, params, cookie }
  const grant = (region: string) =>
    lookAndPost(services, rolesPage, { intent: 'grant', role: 'authority', region }, asked)
  expect(await grant('')).toMatchObject({ data: { errors: { region: 'regionMissing' } } })
  expect(await grant('KZ-99')).toMatchObject({ data: { errors: { region: 'regionUnknown' } } })
  // Nobody makes an officer alone.
  expect((await grant('KZ-75')).location).toMatch(/^\/admin\/approvals\/[\w-]+\?done=proposed$/)
  const held = await listRoles(services.database.read, person.id)
  expect(held.map(({ role }) => role)).toEqual(['learner'])
  await confirmNewest(services)
  expect(await listRoles(services.database.read, person.id)).toContainEqual(
    expect.objectContaining({ role: 'authority', region: 'KZ-75' }),
  )
  const entries = await services.database.read.select().from(auditEntries)
  expect(entries).toContainEqual(
    expect.objectContaining({ actorId: administrator.id, subjectId: person.id, requestId: 'test' }),
  )
})

test('the last administrator cannot remove their own role', async () => {
  const services = await freshServices()
  const { id, cookie } = await givenPerson(services, { role: 'administrator' })
  const asked = { path: `/admin/people/${id}`, params: { personId: id }, cookie }
  const remove = () =>
    lookAndPost(services, rolesPage, { intent: 'remove', role: 'administrator' }, asked)
  expect(await remove()).toMatchObject({ data: { errors: { '': 'lastAdministrator' } } })
  await givenPerson(services, { role: 'administrator' })
  expect(await remove()).toMatchObject({ status: 303, location: '/' })
})

test.each(['learner', 'trainer', 'reviewer', 'authority'] as const)(
  'a %s neither sees people nor grants roles',
  async (role) => {
    const services = await freshServices()
    const { id, cookie } = await givenPerson(services, { role })
    const asked = { path: `/admin/people/${id}`, params: { personId: id }, cookie }
    const fields = { intent: 'grant', role: 'administrator', region: '' }
    expect(await lookAndPost(services, rolesPage, fields, asked)).toMatchObject({ status: 403 })
    expect(await getPage(services, rolesPage.loader, asked)).toMatchObject({ status: 403 })
    expect(await getPage(services, peoplePage.loader, asked)).toMatchObject({ status: 403 })
    expect(await listRoles(services.database.read, id)).not.toContainEqual(
      expect.objectContaining({ role: 'administrator' }),
    )
  },
)

test('the page of a person who is not here is absent', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services, { role: 'administrator' })
  const asked = { path: '/admin/people/nobody', params: { personId: 'nobody' }, cookie }
  expect(await getPage(services, rolesPage.loader, asked)).toMatchObject({ status: 404 })
  const fields = { intent: 'grant', role: 'trainer', region: '' }
  expect(await lookAndPost(services, rolesPage, fields, asked)).toMatchObject({ status: 404 })
})

test('the first administrator is set up and signed in by the link, and the link is over', async () => {
  const services = await freshServices()
  const token = await services.database.transaction((tx) => createSetUpLink(tx, now))
  const asked = { path: `/set-up/${token}`, params: { token: token! } }
  const fields = { name: 'Әсел', email: 'asel@example.kz', password: 'three warm evenings' }
  const weak = { ...fields, password: 'asel@example.kz' }
  expect(await postForm(services, setUpPage.action, weak, asked)).toMatchObject({
    status: 422,
    data: { errors: { password: 'passwordIsEmail' }, typed: { email: 'asel@example.kz' } },
  })
  const done = await postForm(services, setUpPage.action, fields, asked)
  expect(done).toMatchObject({ status: 303, location: '/admin/people' })
  const [cookie = ''] = (done.cookies[0] ?? '').split(';')
  // They too set up a second factor before anything of staff opens.
  const led = await getPage(services, peoplePage.loader, { path: '/admin/people', cookie })
  expect(led).toMatchObject({
    status: 302,
    location: '/account/second-factor?next=%2Fadmin%2Fpeople',
  })
  expect(await getPage(services, setUpPage.loader, asked)).toMatchObject({ status: 410 })
})

test('a person says where they live, changes it, and takes it back', async () => {
  const services = await freshServices()
  const { id, cookie } = await givenPerson(services)
  const save = (place: string) => postAccount(services, cookie, { intent: 'place', place })
  const shown = async () => (await getPage(services, accountPage.loader, { path, cookie })).data
  expect(await save('KZ-75-medeu')).toMatchObject({ location: '/account?saved=place' })
  expect(await shown()).toMatchObject({ place: 'KZ-75-medeu' })
  await save('KZ-71')
  expect(await shown()).toMatchObject({ place: 'KZ-71' })
  const wrong = await save('KZ-75-nowhere')
  expect(wrong).toMatchObject({ status: 422, data: { errors: { place: 'regionUnknown' } } })
  await save('')
  expect(await shown()).toMatchObject({ place: '' })
  const entries = await services.database.read.select().from(auditEntries)
  const moves = entries.filter(({ action }) => action === 'residence.moved')
  expect(moves.map(({ actorId }) => actorId)).toEqual([id, id, id])
})

test('an officer is granted a region, or a district of it', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services, { role: 'administrator' })
  const { id } = await givenPerson(services)
  const asked = { path: `/admin/people/${id}`, params: { personId: id }, cookie }
  const grant = (region: string) =>
    lookAndPost(services, rolesPage, { intent: 'grant', role: 'authority', region }, asked)
  await grant('KZ-75')
  await confirmNewest(services)
  await grant('KZ-75-medeu')
  await confirmNewest(services)
  const held = await listRoles(services.database.read, id)
  expect(held.filter(({ role }) => role === 'authority')).toMatchObject([
    { region: 'KZ-75', district: 'KZ-75-medeu' },
  ])
})

test('whoever was sent here to give an IIN or a place goes back to where they came from, and to no other site', async () => {
  const services = await freshServices()
  const { id, cookie } = await givenPerson(services)
  const save = (fields: Record<string, string>) =>
    lookAndPost(services, accountPage, fields, { path: '/account', cookie })
  expect(await findIdentification(services.database.read, id)).toEqual({
    hasIin: false,
    hasPlace: false,
  })
  const place = { intent: 'place', place: 'KZ-10', next: '/record' }
  expect(await save(place)).toMatchObject({ status: 303, location: '/record' })
  expect(await save({ ...place, next: '//evil.example' })).toMatchObject({
    location: '/account?saved=place',
  })
  const iin = { intent: 'iin', iin: '700911204363', next: '/record' }
  expect(await save(iin)).toMatchObject({ status: 422, data: { typed: { next: '/record' } } })
  expect(await save({ ...iin, iin: '700911204362' })).toMatchObject({ location: '/record' })
  expect(await findIdentification(services.database.read, id)).toEqual({
    hasIin: true,
    hasPlace: true,
  })
})
