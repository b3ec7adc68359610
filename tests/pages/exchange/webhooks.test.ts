import { expect, test } from 'vitest'
import type { Services } from '../../../app/context'
import { mostWebhooks } from '../../../app/exchange/limits'
import * as deliveriesPage from '../../../app/exchange/pages/deliveries'
import * as replayPage from '../../../app/exchange/pages/replay-webhook'
import * as webhookPage from '../../../app/exchange/pages/webhook'
import * as webhooksPage from '../../../app/exchange/pages/webhooks'
import { announceEvent } from '../../../app/exchange/announce-event.server'
import { numberEvents } from '../../../app/exchange/number-events.server'
import { askApi, askedAt, givenClient, type AskApi } from '../../support/api-client'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'

const url = 'https://egov.example/hooks'
let keys = 0

async function create(
  services: Services,
  token: string,
  body: object = { url },
  different: Partial<AskApi> = {},
) {
  const response = await askApi(services, webhooksPage, {
    method: 'POST',
    path: '/api/v1/webhooks',
    token,
    body,
    headers: { 'Idempotency-Key': `webhook-${keys++}` },
    ...different,
  })
  return { response, body: (await response.json()) as Record<string, unknown> }
}

function one(services: Services, token: string, webhookId: string, method = 'GET') {
  const path = '/api/v1/webhooks/{webhookId}'
  return askApi(services, webhookPage, { method, path, params: { webhookId }, token })
}

test('a webhook is made, shows its secret once, and is read, listed and deleted by its client alone', async () => {
  const services = await freshServices()
  const { token } = await givenClient(services)
  const { token: other } = await givenClient(services)
  const { response, body } = await create(services, token, { url, types: ['record.decided'] })
  expect(response.status).toBe(201)
  expect(body.secret).toMatch(/^whsec_/)
  const webhookId = String(body.id)
  const { secret: _secret, ...shown } = body
  const read = await one(services, token, webhookId)
  expect(await read.json()).toEqual(shown)
  expect((await one(services, other, webhookId)).status).toBe(404)
  expect((await one(services, other, webhookId, 'DELETE')).status).toBe(404)
  expect((await one(services, token, webhookId, 'DELETE')).status).toBe(204)
  expect((await one(services, token, webhookId)).status).toBe(404)
})

test('the answer to a lost request is given again, secret and all', async () => {
  const services = await freshServices()
  const { token } = await givenClient(services)
  const different = { headers: { 'Idempotency-Key': 'lost-answer' } }
  const first = await create(services, token, { url }, different)
  const again = await create(services, token, { url }, different)
  expect(again.body).toEqual(first.body)
  expect(again.response.headers.get('Idempotency-Replayed')).toBe('true')
})

test('a list is read page by page', async () => {
  const services = await freshServices()
  const { token } = await givenClient(services)
  const ids: string[] = []
  for (let made = 0; made < 5; made++) {
    ids.push(String((await create(services, token)).body.id))
  }
  const seen: string[] = []
  let query = '?limit=2'
  for (let pages = 0; pages < 3; pages++) {
    const answer = await askApi(services, webhooksPage, { path: '/api/v1/webhooks', token, query })
    const page = (await answer.json()) as { webhooks: { id: string }[]; next: string | null }
    seen.push(...page.webhooks.map(({ id }) => id))
    query = `?limit=2&after=${page.next ?? ''}`
    expect(page.next === null).toBe(pages === 2)
  }
  expect(seen).toEqual(ids)
})

test('there may be only so many, and none to an address inside of a network', async () => {
  const services = await freshServices()
  const { token } = await givenClient(services)
  for (const wrong of ['http://egov.example/', 'https://10.0.0.1/', 'https://localhost/']) {
    const { body } = await create(services, token, { url: wrong })
    expect(body).toMatchObject({ status: 422, reason: 'address-refused' })
  }
  expect((await create(services, token, { url: 'nothing' })).body).toMatchObject({ status: 400 })
  expect((await create(services, token, { url, types: ['x'] })).body).toMatchObject({ status: 400 })
  for (let made = 0; made < mostWebhooks; made++) await create(services, token)
  expect((await create(services, token)).body).toMatchObject({ reason: 'too-many-webhooks' })
})

test('what is on its way can be looked at, and dead letters replayed', async () => {
  const services = await freshServices()
  const { token } = await givenClient(services, { regions: ['*'] })
  const { token: other } = await givenClient(services)
  const { body } = await create(services, token)
  const params = { webhookId: String(body.id) }
  const { id: personId } = await givenPerson(services)
  for (let event = 0; event < 3; event++) {
    await services.database.transaction(async (tx) => {
      await announceEvent(tx, { type: 'record.expired', personId, payload: {}, now: askedAt })
      await numberEvents(tx, askedAt)
    })
  }
  const path = '/api/v1/webhooks/{webhookId}/deliveries'
  const list = (token: string, query: string) =>
    askApi(services, deliveriesPage, { path, params, token, query })
  const first = await (await list(token, '?state=pending&limit=2')).json()
  expect(first.deliveries).toHaveLength(2)
  const rest = await (await list(token, `?state=pending&after=${first.next}`)).json()
  expect(rest).toMatchObject({ deliveries: [{ state: 'pending', attempts: 0 }], next: null })
  expect((await (await list(token, '?state=dead')).json()).deliveries).toEqual([])
  expect((await list(other, '')).status).toBe(404)
  expect((await list(token, '?after=bm9uZQ')).status).toBe(400)

  const replay = (token: string, key: string) =>
    askApi(services, replayPage, {
      method: 'POST',
      path: '/api/v1/webhooks/{webhookId}/replay',
      params,
      token,
      body: {},
      headers: { 'Idempotency-Key': key },
    })
  const replayed = await replay(token, 'replay-one')
  expect([replayed.status, await replayed.json()]).toEqual([202, { replayed: 0 }])
  expect((await replay(other, 'replay-one')).status).toBe(404)
})
