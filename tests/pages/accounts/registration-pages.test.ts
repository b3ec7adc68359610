import { expect, test } from 'vitest'
import * as confirmPage from '../../../app/accounts/pages/confirm-email'
import * as registerPage from '../../../app/accounts/pages/register'
import { findPersonByEmail } from '../../../app/accounts/find-person-by-email.server'
import { findResidence } from '../../../app/accounts/find-residence.server'
import { findVisitor } from '../../../app/accounts/find-visitor.server'
import { registrations } from '../../../db/schema/accounts'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { readLetters } from '../../support/read-letters'

const filled = {
  name: 'Айгүл Сәрсенова',
  email: 'aigul@example.kz',
  password: 'three warm evenings',
  iin: '',
  language: 'kk',
}

const path = '/register'

test('a wrong IIN is told at its field, and all but the password comes back', async () => {
  const services = await freshServices()
  const fields = { ...filled, iin: '700911204363' }
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
  const usedIin = { ...filled, email: 'newer@example.kz', iin: '700911204362' }
  const number = await postForm(services, registerPage.action, usedIin, { path })
  expect(used).toEqual({ status: 303, location: '/register/sent', cookies: [], data: null })
  expect(fresh).toEqual(used)
  expect(number).toEqual(used)
})

test('the link of the letter shows a button, and only the button confirms', async () => {
  const services = await freshServices()
  const next = '/programmes/adoptive-parent'
  await postForm(services, registerPage.action, { ...filled, next }, { path })
  const [letter] = await readLetters(services)
  const asked = { path: letter!.path, params: { token: letter!.token } }
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

test('a letter never leads on to another site', async () => {
  const services = await freshServices()
  const fields = { ...filled, next: '//evil.example' }
  await postForm(services, registerPage.action, fields, { path })
  const [letter] = await readLetters(services)
  expect(letter?.path).toContain('?next=%2Flearn&')
  const asked = {
    path: letter!.path.replace('%2Flearn', '%2F%2Fevil.example'),
    params: { token: letter!.token },
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

test('whoever says where they live when they register lives there once the letter is answered', async () => {
  const services = await freshServices()
  const { read } = services.database
  const register = (email: string, place: string) =>
    postForm(services, registerPage.action, { ...filled, email, place }, { path })
  const wrong = await register('b@example.kz', 'KZ-75-nowhere')
  expect(wrong).toMatchObject({ status: 422, data: { errors: { place: 'regionUnknown' } } })
  for (const [email, place, residence] of [
    ['a@example.kz', 'KZ-75-medeu', { region: 'KZ-75', district: 'KZ-75-medeu' }],
    ['b@example.kz', 'KZ-10', { region: 'KZ-10', district: null }],
    ['c@example.kz', '', null],
  ] as const) {
    await register(email, place)
    const token = (await readLetters(services)).at(-1)?.token ?? ''
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
