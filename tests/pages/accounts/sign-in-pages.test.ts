import { expect, test } from 'vitest'
import * as forgotPage from '../../../app/accounts/pages/forgot-password'
import * as languagePage from '../../../app/accounts/pages/choose-language'
import * as refusedPage from '../../../app/accounts/pages/refused'
import * as resetPage from '../../../app/accounts/pages/reset-password'
import * as signInPage from '../../../app/accounts/pages/sign-in'
import * as signOutPage from '../../../app/accounts/pages/sign-out'
import { findPerson } from '../../../app/accounts/find-person.server'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { readEmails } from '../../support/read-emails'

const path = '/sign-in'

test('signing in leads to where one wanted to go, or to where one works', async () => {
  const services = await freshServices()
  const { email, password } = await givenPerson(services, {
    role: 'authority',
    secondFactor: false,
  })
  const signIn = (next: string) =>
    postForm(services, signInPage.action, { email, password, next }, { path })
  expect(await signIn('/record?x=1')).toMatchObject({ status: 303, location: '/record?x=1' })
  expect(await signIn('')).toMatchObject({ location: '/authority' })
  expect(await signIn('https://evil.example/')).toMatchObject({ location: '/authority' })
})

test('a wrong password and an unknown e-mail get the very same answer', async () => {
  const services = await freshServices()
  const { email } = await givenPerson(services)
  const password = 'not my password'
  const ask = (email: string) =>
    postForm(services, signInPage.action, { email, password }, { path })
  const wrong = await ask(email)
  expect(wrong).toMatchObject({ status: 422, data: { errors: { '': 'signInWrong' } } })
  const unknown = await ask('nobody@example.kz')
  expect(JSON.stringify(unknown)).toBe(JSON.stringify(wrong).replace(email, 'nobody@example.kz'))
  expect(JSON.stringify(wrong)).not.toContain(password)
})

test('too many tries are told with the status for it', async () => {
  const services = await freshServices()
  const fields = { email: 'nobody@example.kz', password: 'guess' }
  for (let i = 0; i < 10; i++) await postForm(services, signInPage.action, fields, { path })
  const answer = await postForm(services, signInPage.action, fields, { path })
  expect(answer).toMatchObject({ status: 429, data: { errors: { '': 'signInSlow' } } })
})

test('a browser that was told no language gets the one of the account', async () => {
  const services = await freshServices()
  const { email, password } = await givenPerson(services, { language: 'ru' })
  const signIn = (cookie: string) =>
    postForm(services, signInPage.action, { email, password }, { path, cookie })
  expect((await signIn('')).cookies[2]).toMatch(/^language=ru;/)
  expect((await signIn('language=en')).cookies).toHaveLength(2)
})

test('signing out ends the session and clears its cookie', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services)
  const out = await postForm(services, signOutPage.action, {}, { path: '/sign-out', cookie })
  expect(out).toMatchObject({ status: 303, location: '/' })
  expect(out.cookies[0]).toMatch(/^session=; .*Max-Age=0/)
  const again = await getPage(services, signInPage.loader, { path, cookie })
  expect(again.status).toBe(200)
})

test('a forgotten password is replaced by way of an e-mail', async () => {
  const services = await freshServices()
  // Of an address made of random digits some would be refused as a number that everybody knows.
  const email = 'evening.walks@example.kz'
  await givenPerson(services, { email, role: 'trainer', secondFactor: false })
  const forgot = { path: '/forgot-password' }
  const known = await postForm(services, forgotPage.action, { email }, forgot)
  const nobody = { email: 'nobody@example.kz' }
  expect(await postForm(services, forgotPage.action, nobody, forgot)).toEqual(known)
  const [message, ...others] = await readEmails(services)
  expect(others).toEqual([])

  const asked = { path: message!.path, params: { token: message!.token } }
  expect(await getPage(services, resetPage.loader, asked)).toMatchObject({ status: 200 })
  const weak = await postForm(services, resetPage.action, { password: email }, asked)
  expect(weak).toMatchObject({ status: 422, data: { errors: { password: 'passwordIsEmail' } } })
  const reset = await postForm(services, resetPage.action, { password: 'a fine new one' }, asked)
  expect(reset).toMatchObject({ status: 303, location: '/trainer' })
  expect(reset.cookies[0]).toMatch(/^session=[\w-]{43};/)
  expect(await getPage(services, resetPage.loader, asked)).toMatchObject({ status: 410 })
})

test('a chosen language is remembered here, and for the letters of who is signed in', async () => {
  const services = await freshServices()
  const { id, cookie, formOwner } = await givenPerson(services, { language: 'en' })
  const fields = { language: 'kk', next: '/verify?lang=ru' }
  const asked = { path: '/language', cookie, formOwner }
  const answer = await postForm(services, languagePage.action, fields, asked)
  expect(answer).toMatchObject({ status: 303, location: '/verify' })
  expect(answer.cookies[0]).toMatch(/^language=kk;/)
  expect((await findPerson(services.database.read, id))?.language).toBe('kk')
  const unknown = { language: 'de', next: '/verify' }
  expect(await postForm(services, languagePage.action, unknown, asked)).toMatchObject({
    location: '/',
    cookies: [],
  })
})

test('each refusal of the server has its page, and no other has', async () => {
  const services = await freshServices()
  for (const why of ['bad-request', 'cross-site', 'method', 'too-large']) {
    const asked = { path: `/refused/${why}`, params: { why } }
    expect(await getPage(services, refusedPage.loader, asked)).toMatchObject({ data: { why } })
  }
  const other = { path: '/refused/other', params: { why: 'other' } }
  expect(await getPage(services, refusedPage.loader, other)).toMatchObject({ status: 404 })
})
