import { expect, test } from 'vitest'
import { findVisitor } from '../../../app/accounts/find-visitor.server'
import { endSession } from '../../../app/accounts/sessions/end-session.server'
import { sessions } from '../../../db/schema/accounts'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'

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
