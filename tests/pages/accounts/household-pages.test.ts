import { expect, test } from 'vitest'
import * as householdPage from '../../../app/accounts/pages/household'
import * as joinPage from '../../../app/accounts/pages/join-household'
import type { Services } from '../../../app/context'
import { getPage, postForm, lookAndPost } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { readEmails } from '../../support/read-emails'

const path = '/household'

function post(services: Services, cookie: string, fields: Record<string, string>) {
  return lookAndPost(services, householdPage, fields, { path, cookie })
}

async function tokenSent(services: Services): Promise<string> {
  return (await readEmails(services)).at(-1)?.token ?? ''
}

test('two adults come together by an e-mail, and see each other', async () => {
  const services = await freshServices()
  const one = await givenPerson(services, { name: 'Айгүл Сәрсенова' })
  const other = await givenPerson(services, { name: 'Ерлан Сәрсенов' })
  const invited = await post(services, one.cookie, { intent: 'invite', email: other.email })
  expect(invited).toMatchObject({ status: 303, location: '/household?done=invited' })

  const params = { token: await tokenSent(services) }
  const asked = { path: '/household/join/x', params, cookie: other.cookie }
  const shown = await getPage(services, joinPage.loader, asked)
  expect(shown).toMatchObject({ status: 200, data: { inviter: 'Айгүл Сәрсенова' } })
  const joined = await postForm(services, joinPage.action, { intent: 'join' }, asked)
  expect(joined).toMatchObject({ status: 303, location: '/household?done=joined' })

  const own = await getPage(services, householdPage.loader, { path, cookie: other.cookie })
  expect(own.data).toMatchObject({
    members: [
      { name: 'Айгүл Сәрсенова', own: false },
      { name: 'Ерлан Сәрсенов', own: true },
    ],
    invited: [],
  })
  expect((await getPage(services, joinPage.loader, asked)).status).toBe(410)
  const left = await post(services, other.cookie, { intent: 'leave' })
  expect(left.location).toBe('/household?done=left')
})

test('a link that was sent to another address says so, and lets nobody in', async () => {
  const services = await freshServices()
  const one = await givenPerson(services)
  const stranger = await givenPerson(services)
  await post(services, one.cookie, { intent: 'invite', email: 'friend@example.kz' })
  const params = { token: await tokenSent(services) }
  const asked = { path: '/household/join/x', params, cookie: stranger.cookie }
  expect(await getPage(services, joinPage.loader, asked)).toMatchObject({
    status: 410,
    data: { inviter: null, email: stranger.email },
  })
  expect(await postForm(services, joinPage.action, { intent: 'join' }, asked)).toMatchObject({
    location: null,
  })
})

test('whoever is not signed in signs in first, and comes back to the invitation', async () => {
  const services = await freshServices()
  const asked = { path: '/household/join/abc', params: { token: 'abc' } }
  const answer = await getPage(services, joinPage.loader, asked)
  expect(answer.location).toBe('/sign-in?next=%2Fhousehold%2Fjoin%2Fabc')
})

test('what cannot be accepted is said at its field, with what was typed', async () => {
  const services = await freshServices()
  const { cookie, email } = await givenPerson(services)
  const wrong = await post(services, cookie, { intent: 'invite', email: 'friend' })
  expect(wrong).toMatchObject({
    status: 422,
    data: { errors: { email: 'emailWrong' }, typed: { email: 'friend' } },
  })
  const oneself = await post(services, cookie, { intent: 'invite', email })
  expect(oneself).toMatchObject({ status: 422, data: { errors: { email: 'oneself' } } })
})

test('an invitation can be taken back', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services)
  await post(services, cookie, { intent: 'invite', email: 'friend@example.kz' })
  const taken = await post(services, cookie, { intent: 'retract', email: 'friend@example.kz' })
  expect(taken.location).toBe('/household?done=retracted')
  const shown = await getPage(services, householdPage.loader, { path, cookie })
  expect(shown.data).toMatchObject({ invited: [] })
})
