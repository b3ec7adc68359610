import { expect, test } from 'vitest'
import { findVisitor } from '../../../app/accounts/find-visitor.server'
import * as sessionsPage from '../../../app/accounts/pages/sessions'
import * as signInPage from '../../../app/accounts/pages/sign-in'
import type { Services } from '../../../app/context'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'

const path = '/account/sessions'
const hour = 3_600_000
const now = new Date('2026-11-21T09:00:00Z')

type Shown = { sessions: { id: string; isThis: boolean; usedAt: Date; beganAt: Date }[] }

async function listed(services: Services, cookie: string, at = now) {
  const page = await getPage(services, sessionsPage.loader, { path, cookie, now: at })
  return (page.data as Shown).sessions
}

async function signInAgain(
  services: Services,
  { email, password }: Record<'email' | 'password', string>,
) {
  const answer = await postForm(
    services,
    signInPage.action,
    { email, password },
    { path: '/sign-in', address: '192.0.2.50' },
  )
  return answer.cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

function visit(services: Services, cookie: string, at = now) {
  const request = new Request('http://localhost/learn', { headers: { cookie } })
  return findVisitor(request, requestContext(services, { now: at }))
}

test('each sees the sessions of their own, this one first, and when it was used', async () => {
  const services = await freshServices()
  const person = await givenPerson(services)
  await givenPerson(services)
  const other = await signInAgain(services, person)
  expect(await listed(services, person.cookie)).toMatchObject([{ isThis: true }, { isThis: false }])
  const later = new Date(now.getTime() + 3 * hour)
  await visit(services, other, later)
  const [, shown] = await listed(services, person.cookie, later)
  expect(shown).toMatchObject({ usedAt: later, beganAt: now })
})

test('the use of a session is written down once an hour, not once a page', async () => {
  const services = await freshServices()
  const { cookie } = await givenPerson(services)
  let writes = 0
  const database: Services['database'] = {
    ...services.database,
    transaction: (work) => (writes++, services.database.transaction(work)),
  }
  const counted = { ...services, database }
  for (let minute = 0; minute < 120; minute += 5) {
    await visit(counted, cookie, new Date(now.getTime() + minute * 60_000))
  }
  expect(writes).toBe(1)
})

test('one session is ended, all others are ended, and never one of another person', async () => {
  const services = await freshServices()
  const person = await givenPerson(services)
  const stranger = await givenPerson(services)
  const [second, third, fourth] = [
    await signInAgain(services, person),
    await signInAgain(services, person),
    await signInAgain(services, person),
  ]
  const [theirs] = await listed(services, stranger.cookie)
  const end = (fields: Record<string, string>) =>
    postForm(services, sessionsPage.action, fields, { path, cookie: person.cookie })
  await end({ intent: 'end', session: theirs!.id })
  expect(await visit(services, stranger.cookie)).not.toBeNull()

  const [mine] = await listed(services, second)
  expect(await end({ intent: 'end', session: mine!.id })).toMatchObject({
    status: 303,
    location: '/account/sessions?done=ended',
  })
  expect(await visit(services, second)).toBeNull()
  expect(await visit(services, third)).not.toBeNull()

  await end({ intent: 'end-others' })
  for (const cookie of [third, fourth]) expect(await visit(services, cookie)).toBeNull()
  expect(await visit(services, person.cookie)).not.toBeNull()
  expect(await visit(services, stranger.cookie)).not.toBeNull()
})

test('nobody who is not signed in sees or ends anything', async () => {
  const services = await freshServices()
  const asked = { path, cookie: '' }
  const page = await getPage(services, sessionsPage.loader, asked)
  expect(page.location).toMatch(/^\/sign-in/)
  const sent = await postForm(services, sessionsPage.action, { intent: 'end-others' }, asked)
  expect(sent.location).toMatch(/^\/sign-in/)
})
