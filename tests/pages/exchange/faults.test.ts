import { expect, test } from 'vitest'
import type { Services } from '../../../app/context'
import * as checkPage from '../../../app/exchange/pages/check-certificate'
import * as eventsPage from '../../../app/exchange/pages/events'
import * as nothingPage from '../../../app/exchange/pages/nothing-here'
import * as tokenPage from '../../../app/exchange/pages/issue-token'
import { askApi, givenClient } from '../../support/api-client'
import { freshServices, requestContext } from '../../support/fresh-services'

/** The same services, where nothing can be written and so no turn be counted. */
function uncounted(services: Services): Services {
  const { database } = services
  const transaction = () => Promise.reject(new Error('the disk is full'))
  return { ...services, database: { ...database, transaction } }
}

test('when turns cannot be counted nothing is answered, and no token given', async () => {
  const services = await freshServices()
  const { id, secret, token } = await givenClient(services)
  const broken = uncounted(services)
  const events = await askApi(broken, eventsPage, { path: '/api/v1/events', token })
  expect(events.status).toBe(500)
  const problem = await events.json()
  expect(problem).toMatchObject({ reason: 'fault', requestId: 'test' })
  expect(JSON.stringify(problem)).not.toContain('disk')

  const asked = await askApi(broken, tokenPage, {
    method: 'POST',
    path: '/api/v1/token',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: `grant_type=client_credentials&client_id=${id}&client_secret=${secret}`,
  })
  expect(asked.status).toBe(500)
  expect(await asked.text()).not.toContain('access_token')

  const path = '/api/v1/certificates/check'
  const check = await askApi(broken, checkPage, { method: 'POST', path, body: { token: 'x' } })
  expect(check.status).toBe(500)
})

test('what is open is open to every site, refusals too, and nothing else is', async () => {
  const services = await freshServices()
  const { token } = await givenClient(services)
  const origin = (answer: Response) => answer.headers.get('Access-Control-Allow-Origin')
  const path = '/api/v1/certificates/check'
  expect(origin(await askApi(services, checkPage, { method: 'POST', path, body: {} }))).toBe('*')
  const events = { path: '/api/v1/events', token }
  expect(origin(await askApi(services, eventsPage, events))).toBeNull()
  const preflight = await askApi(services, eventsPage, { ...events, method: 'OPTIONS' })
  expect([preflight.status, origin(preflight)]).toEqual([204, null])
})

test('where nothing is, it is said as a problem', async () => {
  const request = new Request('http://127.0.0.1:3000/api/v2/anything')
  const context = requestContext(await freshServices())
  for (const answer of [nothingPage.loader, nothingPage.action]) {
    const said = answer({ request, params: {}, context })
    expect(said.status).toBe(404)
    expect(said.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await said.json()).toMatchObject({ reason: 'not-found', requestId: 'test' })
  }
})
