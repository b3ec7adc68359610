import { expect, test } from 'vitest'
import { revokeCertificate } from '../../../app/certification/life/revoke-certificate.server'
import type { Services } from '../../../app/context'
import * as page from '../../../app/exchange/pages/verify-certificate'
import { limits } from '../../../app/verification/limits'
import { askApi, type AskApi } from '../../support/api-client'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'

async function ask(services: Services, code: string, different: Partial<AskApi> = {}) {
  const path = '/api/v1/certificates/{code}'
  const response = await askApi(services, page, { path, params: { code }, ...different })
  return { response, body: response.status === 304 ? null : await response.json() }
}

test('a verdict is what the description says, open to every site and kept by none', async () => {
  const services = await freshServices()
  const { code } = await givenCertificate(services)
  const { response, body } = await ask(services, code.toLowerCase())
  expect(response.status).toBe(200)
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(body).toMatchObject({ code, verdict: 'valid', keyId: services.keys.activeId })
})

test('who has the verdict already is told that it still holds, and when it no longer does', async () => {
  const services = await freshServices()
  const { code } = await givenCertificate(services)
  const first = await ask(services, code)
  const headers = { 'If-None-Match': `"other", ${first.response.headers.get('ETag') ?? ''}` }
  const now = new Date('2026-11-21T09:05:00Z')
  const again = await ask(services, code, { headers, now })
  expect(again.response.status).toBe(304)

  await services.database.transaction((tx) =>
    revokeCertificate(tx, { code, reason: 'A private matter', actorId: null, now }),
  )
  const changed = await ask(services, code, { headers, now })
  expect(changed.response.status).toBe(200)
  expect(changed.body).toMatchObject({ verdict: 'revoked', revokedAt: now.toISOString() })
  expect(JSON.stringify(changed.body)).not.toContain('private matter')
})

test('what is not there is a problem, with its reason and the id of its request', async () => {
  const services = await freshServices()
  for (const [code, reason, status] of [
    ['000000000000000000', 'no-such-certificate', 404],
    ['00000000000000000A', 'wrong-check-character', 422],
    ['0000', 'wrong-length', 422],
    ['00000000000000000*', 'foreign-character', 422],
  ] as const) {
    const { response, body } = await ask(services, code)
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(body).toMatchObject({
      type: `urn:shanyrak:problem:${reason}`,
      status,
      reason,
      requestId: 'test',
    })
  }
  for (let turn = 1; turn < limits.unknownByAddress.burst; turn++) {
    await ask(services, '000000000000000000')
  }
  const { response } = await ask(services, '000000000000000000')
  expect(response.status).toBe(429)
  expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
})

test('nothing can be written, and a question mark changes nothing', async () => {
  const services = await freshServices()
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const { response, body } = await ask(services, 'X', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('HEAD, GET, OPTIONS')
    expect(body).toMatchObject({ reason: 'method-not-allowed' })
  }
  const { code } = await givenCertificate(services)
  expect((await ask(services, code, { query: '?x=1' })).response.status).toBe(400)
  const path = '/api/v1/certificates/{code}'
  const asked = await askApi(services, page, { method: 'OPTIONS', path, params: { code } })
  expect(asked.status).toBe(204)
  expect(asked.headers.get('Access-Control-Allow-Methods')).toBe('GET')
})
