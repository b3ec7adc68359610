import { expect, test } from 'vitest'
import type { Services } from '../../../app/context'
import { limits } from '../../../app/exchange/limits'
import * as page from '../../../app/exchange/pages/check-certificate'
import { askApi, givenClient, type AskApi } from '../../support/api-client'
import { freshServices } from '../../support/fresh-services'
import { givenRegistered, givenStanding } from '../../support/given-registered'

async function check(services: Services, body: unknown, different: Partial<AskApi> = {}) {
  const path = '/api/v1/certificates/check'
  const response = await askApi(services, page, { method: 'POST', path, body, ...different })
  return { response, body: (await response.json()) as Record<string, unknown> }
}

const aloneAs = (type: string) => ({ headers: { 'Content-Type': type } })
const alone = aloneAs('application/vc')

test('a token and a credential are checked by their own signature and against the register', async () => {
  const services = await freshServices()
  const { id, token, document, credential, statement } = await givenRegistered(services)
  const ways: [unknown, Partial<AskApi>][] = [
    [{ token }, {}],
    [{ credential }, {}],
    [document, alone],
  ]
  for (const [body, different] of ways) {
    const answer = await check(services, body, different)
    expect(answer.response.status).toBe(200)
    expect(answer.body).toMatchObject({
      code: statement.code,
      verdict: 'valid',
      checks: { signature: 'passed', issuer: 'passed', status: 'passed', dates: 'passed' },
    })
  }
  await givenStanding(services, id, 'revoked', new Date('2026-11-21T08:59:00Z'))
  expect((await check(services, { token })).body.verdict).toBe('revoked')
})

test('a credential is taken by itself under the type under which it is served, and under each that names it', async () => {
  const services = await freshServices()
  const { document } = await givenRegistered(services)
  for (const type of ['vc', 'VC; charset=utf-8', 'vc+json', 'ld+json']) {
    const { body } = await check(services, document, aloneAs(`application/${type}`))
    expect(body.verdict, type).toBe('valid')
  }
  const bare = await check(services, document, aloneAs('application/json'))
  expect(bare.response.status, 'it is no body of application/json').toBe(400)
  const twice = document.replace('{', '{"id":"urn:uuid:1",')
  const broken = await check(services, twice, alone)
  expect(broken.body.detail).toBe('Not taken: duplicate-key')
  const other = await check(services, document, aloneAs('application/vp'))
  expect(other.response.status).toBe(415)
})

test('of what was not signed by us not even the code is believed', async () => {
  const services = await freshServices()
  const { credential, token } = await givenRegistered(services)
  const altered = { ...credential, name: 'Another name' }
  expect((await check(services, { credential: altered })).body).toMatchObject({
    code: null,
    verdict: 'altered',
  })
  const other = await givenRegistered(await freshServices())
  expect((await check(services, { token: other.token })).body).toMatchObject({
    code: null,
    verdict: 'unknown-issuer',
  })
  const [header = '', , signature = ''] = token.split('.')
  const changed = `${header}.${Buffer.from('{}').toString('base64url')}.${signature}`
  expect((await check(services, { token: changed })).body.verdict).toBe('altered')
})

test('what carries no signature is told so, and hostile JSON is refused', async () => {
  const services = await freshServices()
  const { document } = await givenRegistered(services)
  const twice = document.replace('{', '{"id":"urn:uuid:1",')
  expect((await check(services, { token: 'KZ' })).body).toMatchObject({ reason: 'nothing-signed' })
  expect((await check(services, twice, alone)).body).toMatchObject({
    status: 400,
    reason: 'unreadable-body',
    detail: 'Not taken: duplicate-key',
  })
  const within = `{"credential":${document.replace('"name"', '"name":"Another name","name"')}}`
  expect((await check(services, within)).body).toMatchObject({
    status: 400,
    detail: 'Not taken: duplicate-key',
  })
  expect((await check(services, {})).response.status).toBe(400)
  expect((await check(services, { token: 'x', credential: {} })).response.status).toBe(400)
})

test('without an access token it may be asked now and then, with one as often as a client may call', async () => {
  const services = await freshServices()
  const { token } = await givenRegistered(services)
  for (let turn = 0; turn < limits.callsByAddress.turns; turn++) await check(services, { token })
  const { response } = await check(services, { token })
  expect(response.status).toBe(429)
  const client = await givenClient(services)
  const asClient = await check(services, { token }, { token: client.token })
  expect(asClient.response.status).toBe(200)
  expect(asClient.response.headers.get('RateLimit')).toContain('r=599')
  const { token: reader } = await givenClient(services, { scopes: ['events:read'] })
  expect((await check(services, { token }, { token: reader })).response.status).toBe(403)
})
