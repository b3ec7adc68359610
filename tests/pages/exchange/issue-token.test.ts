import { generateKeyPairSync } from 'node:crypto'
import { SignJWT, UnsecuredJWT, decodeJwt, decodeProtectedHeader } from 'jose'
import { expect, test } from 'vitest'
import type { Services } from '../../../app/context'
import { addClientSecret } from '../../../app/exchange/add-client-secret.server'
import { changeClient } from '../../../app/exchange/change-client.server'
import { findClient } from '../../../app/exchange/find-client.server'
import { limits } from '../../../app/exchange/limits'
import * as events from '../../../app/exchange/pages/events'
import * as page from '../../../app/exchange/pages/issue-token'
import { revokeClientSecret } from '../../../app/exchange/revoke-client-secret.server'
import { apiClientSecrets } from '../../../db/schema/exchange'
import { askApi, askedAt, givenClient } from '../../support/api-client'
import { freshServices } from '../../support/fresh-services'
import { readEvents as readSecurityEvents } from '../../support/read-events'
import { useUpTurns } from '../../support/use-up-turns'

const actorId = '0190a7b0-0000-7000-8000-00000000000a'

type Asked = { form: Record<string, string> | string; basic?: string; address?: string; now?: Date }

async function askToken(services: Services, { form, basic, address, now }: Asked) {
  const response = await askApi(services, page, {
    method: 'POST',
    path: '/api/v1/token',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      ...(basic === undefined ? {} : { Authorization: `Basic ${btoa(basic)}` }),
    },
    body: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
    address,
    now,
  })
  return { response, body: (await response.json()) as Record<string, unknown> }
}

const grant = { grant_type: 'client_credentials' }

function readEvents(services: Services, token: string, now = askedAt) {
  return askApi(services, events, { path: '/api/v1/events', token, now })
}

for (const way of ['client_secret_basic', 'client_secret_post']) {
  test(`a client gets a token by ${way}, and gets in with it`, async () => {
    const services = await freshServices()
    const { id, secret } = await givenClient(services)
    const post = { ...grant, client_id: id, client_secret: secret }
    const { response, body } = await askToken(
      services,
      way === 'client_secret_post' ? { form: post } : { form: grant, basic: `${id}:${secret}` },
    )
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 600 })
    const token = String(body.access_token)
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'EdDSA', typ: 'at+jwt' })
    expect(decodeJwt(token)).toMatchObject({
      iss: services.config.baseUrl.origin,
      aud: `${services.config.baseUrl.origin}/api/v1`,
      sub: id,
      client_id: id,
      regions: ['KZ-75'],
      scope: 'certificates:check records:read records:batch events:read webhooks:manage',
    })
    expect((await readEvents(services, token)).status).toBe(200)
  })
}

test('parameters that it does not know are ignored (RFC 6749, 3.2)', async () => {
  const services = await freshServices()
  const { id, secret } = await givenClient(services)
  const form = { ...grant, resource: 'https://shanyrak.example', audience: 'x', 'a b': '' }
  const { response, body } = await askToken(services, { form, basic: `${id}:${secret}` })
  expect(response.status).toBe(200)
  expect(body).toMatchObject({ token_type: 'Bearer' })
})

test('a token may have fewer scopes than its client, and then allows less', async () => {
  const services = await freshServices()
  const { id, secret } = await givenClient(services)
  const form = { ...grant, scope: 'records:read' }
  const { body } = await askToken(services, { form, basic: `${id}:${secret}` })
  expect(body.scope).toBe('records:read')
  const refused = await readEvents(services, String(body.access_token))
  expect(refused.status).toBe(403)
  expect(refused.headers.get('WWW-Authenticate')).toContain('scope="events:read"')
})

test('what is wrong with a request is told in the words of OAuth', async () => {
  const services = await freshServices()
  const { id, secret } = await givenClient(services, { scopes: ['records:read'] })
  const basic = `${id}:${secret}`
  const cases: [Asked, number, string][] = [
    [{ form: grant, basic: `${id}:wrong` }, 401, 'invalid_client'],
    [{ form: grant, basic: `nobody:${secret}` }, 401, 'invalid_client'],
    [{ form: grant, basic: 'nonsense' }, 401, 'invalid_client'],
    [{ form: grant, basic: '%zz:%zz' }, 401, 'invalid_client'],
    [{ form: grant }, 401, 'invalid_client'],
    [{ form: { grant_type: 'password' }, basic }, 400, 'unsupported_grant_type'],
    [{ form: { ...grant, scope: 'events:read' }, basic }, 400, 'invalid_scope'],
    [{ form: { ...grant, scope: 'everything' }, basic }, 400, 'invalid_scope'],
    [{ form: { ...grant, client_secret: secret }, basic }, 400, 'invalid_request'],
    [{ form: { ...grant, client_id: 'another' }, basic }, 400, 'invalid_request'],
    [{ form: 'grant_type=client_credentials&grant_type=password', basic }, 400, 'invalid_request'],
    [{ form: '', basic }, 400, 'invalid_request'],
  ]
  for (const [asked, status, error] of cases) {
    const { response, body } = await askToken(services, asked)
    expect([response.status, body.error], JSON.stringify(asked.form)).toEqual([status, error])
    expect(response.headers.get('Content-Type')).toBe('application/json')
  }
  const { response } = await askToken(services, { form: grant, basic: `${id}:wrong` })
  expect(response.headers.get('WWW-Authenticate')).toContain('Basic')
})

test('a secret is kept as a keyed hash, and two hold at once until one is revoked', async () => {
  const services = await freshServices()
  const { id, secret } = await givenClient(services)
  const { database, secrets } = services
  const alone = { clientId: id, actorId, now: askedAt }
  expect(await database.transaction((tx) => addClientSecret(tx, secrets, alone))).toEqual({
    kind: 'refused',
    why: 'second-administrator-needed',
  })
  const facts = { ...alone, approval: { proposalId: 'proposal', confirmedBy: 'colleague' } }
  const added = await database.transaction((tx) => addClientSecret(tx, secrets, facts))
  if (added.kind === 'refused') throw new Error(added.why)
  const third = await database.transaction((tx) => addClientSecret(tx, secrets, facts))
  expect(third).toEqual({ kind: 'refused', why: 'two-secrets' })
  expect(JSON.stringify(await database.read.select().from(apiClientSecrets))).not.toContain(secret)

  const statusOf = async (shown: string) =>
    (await askToken(services, { form: grant, basic: `${id}:${shown}` })).response.status
  expect([await statusOf(secret), await statusOf(added.secret)]).toEqual([200, 200])
  const [older] = (await findClient(database.read, id))?.secrets ?? []
  const ended = { ...facts, secretId: older?.id ?? '' }
  expect(await database.transaction((tx) => revokeClientSecret(tx, ended))).toBe(true)
  expect(await database.transaction((tx) => revokeClientSecret(tx, ended))).toBe(false)
  expect([await statusOf(secret), await statusOf(added.secret)]).toEqual([401, 200])
})

test('a client that is disabled gets no token, and those it has stop working at once', async () => {
  const services = await freshServices()
  const { id, secret, token } = await givenClient(services)
  expect((await readEvents(services, token)).status).toBe(200)
  const change = { kind: 'disable' as const }
  await services.database.transaction((tx) =>
    changeClient(tx, { clientId: id, change, actorId, now: askedAt }),
  )
  expect((await readEvents(services, token)).status).toBe(401)
  const { response } = await askToken(services, { form: grant, basic: `${id}:${secret}` })
  expect(response.status).toBe(401)
})

test('rights that were removed are out of tokens at once', async () => {
  const services = await freshServices()
  const { id, token } = await givenClient(services)
  const change = { kind: 'rights' as const, scopes: ['records:read'], regions: ['KZ-75'] }
  await services.database.transaction((tx) =>
    changeClient(tx, { clientId: id, change, actorId, now: askedAt }),
  )
  expect((await readEvents(services, token)).status).toBe(403)
})

test('a token works to its last second, and no second longer', async () => {
  const services = await freshServices()
  const { token } = await givenClient(services)
  const after = (seconds: number) => new Date(askedAt.getTime() + seconds * 1000)
  expect((await readEvents(services, token, after(599))).status).toBe(200)
  for (const seconds of [600, 601]) {
    const late = await readEvents(services, token, after(seconds))
    expect(late.status, `${seconds} s`).toBe(401)
    expect(await late.json()).toMatchObject({ detail: 'The access token has expired' })
  }
})

test('a token that is not ours is refused, however it is made', async () => {
  const services = await freshServices()
  const { token } = await givenClient(services)
  const other = await freshServices()
  const claims = decodeJwt(token)
  const { privateKey } = generateKeyPairSync('ed25519')
  const [header = '', payload = '', signature = ''] = token.split('.')
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const publicKey = Buffer.from(JSON.stringify(decodeProtectedHeader(token)))
  const forged: Record<string, string> = {
    'alg none': new UnsecuredJWT(claims).encode(),
    'alg none, with our signature': `${encode({ alg: 'none', typ: 'at+jwt' })}.${payload}.${signature}`,
    'another key': await new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
      .sign(privateKey),
    'a shared key': await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
      .sign(new Uint8Array(Buffer.concat([publicKey, publicKey]))),
    'another site': (await givenClient(other)).token,
    'more regions': `${header}.${encode({ ...claims, regions: ['*'] })}.${signature}`,
    'a later end': `${header}.${encode({ ...claims, exp: 9_999_999_999 })}.${signature}`,
    'half of a signature': token.slice(0, -40),
    'no signature': `${header}.${payload}.`,
    'nothing at all': 'x',
    'the certificates’ key': await (async () => {
      const input = `${header}.${payload}`
      return `${input}.${services.keys.sign(Buffer.from(input)).toString('base64url')}`
    })(),
  }
  for (const [says, wrong] of Object.entries(forged)) {
    const answer = await readEvents(services, wrong)
    expect(answer.status, says).toBe(401)
    expect(answer.headers.get('WWW-Authenticate'), says).toContain('invalid_token')
  }
  const none = await askApi(services, events, { path: '/api/v1/events' })
  expect(await none.json()).toMatchObject({ status: 401, reason: 'token-missing' })
})

test('who asks for tokens too often waits, and nobody else waits with them', async () => {
  const services = await freshServices()
  const { id, secret } = await givenClient(services)
  const guess = { form: grant, basic: `${id}:wrong`, address: '203.0.113.7' }
  for (let turn = 0; turn < limits.tokensByAddress.turns; turn++) {
    expect((await askToken(services, guess)).response.status).toBe(401)
  }
  const { response } = await askToken(services, guess)
  expect(response.status).toBe(429)
  expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
  const honest = { form: grant, basic: `${id}:${secret}`, address: '198.51.100.9' }
  expect((await askToken(services, honest)).response.status).toBe(200)
})

test('a client is told how many calls are left, and when there are more', async () => {
  const services = await freshServices()
  const { id, token } = await givenClient(services)
  const first = await readEvents(services, token)
  expect(first.headers.get('RateLimit-Policy')).toBe('"calls";q=600;w=60')
  expect(first.headers.get('RateLimit')).toBe('"calls";r=599;t=60')
  await useUpTurns(services.database, {
    limit: limits.callsByClient,
    subject: id,
    turns: limits.callsByClient.turns - 1,
    now: askedAt,
  })
  const last = await readEvents(services, token)
  expect(last.status).toBe(429)
  expect(last.headers.get('RateLimit')).toBe('"calls";r=0;t=60')
  expect(last.headers.get('Retry-After')).toBe('60')
  const later = new Date(askedAt.getTime() + 61_000)
  expect((await readEvents(services, token, later)).status).toBe(200)
})

test('the security log tells which system got in, which did not and why, and nothing of what it typed', async () => {
  const services = await freshServices()
  const { id, secret } = await givenClient(services, { scopes: ['events:read'] })
  const ask = (client_id: string, client_secret: string, scope?: string) =>
    askToken(services, {
      form: { ...grant, client_id, client_secret, ...(scope ? { scope } : {}) },
    })
  await ask(id, secret)
  await ask(id, `${secret}x`)
  await ask('700911204362', secret)
  await ask(id, secret, 'records:read')
  const change = { kind: 'disable' as const }
  await services.database.transaction((tx) =>
    changeClient(tx, { clientId: id, change, actorId, now: askedAt }),
  )
  await ask(id, secret)
  const told = readSecurityEvents(services)
  expect(told.map(({ event, outcome, detail }) => [event, outcome, detail])).toEqual([
    ['client.signed-in', 'success', { clientId: id, scopes: 'events:read' }],
    ['client.refused', 'failure', { clientId: id, why: 'wrong-secret' }],
    ['client.refused', 'failure', { clientId: null, why: 'unknown' }],
    ['client.refused', 'failure', { clientId: id, why: 'scope' }],
    ['client.refused', 'failure', { clientId: id, why: 'disabled' }],
  ])
  expect(told[0]).toMatchObject({ personId: null, requestId: expect.any(String) as string })
  expect(told.every(({ network }) => network !== null)).toBe(true)
  expect(JSON.stringify(told)).not.toMatch(new RegExp(`${secret}|700911204362`))
})

test('a system that has to wait for a token is told to the security log, by its network and by itself', async () => {
  const services = await freshServices()
  const { id, secret } = await givenClient(services)
  const { turns } = limits.tokensByClient
  await useUpTurns(services.database, {
    limit: limits.tokensByClient,
    subject: id,
    turns,
    now: askedAt,
  })
  await askToken(services, { form: grant, basic: `${id}:${secret}`, address: '198.51.100.7' })
  expect(readSecurityEvents(services)).toMatchObject([
    {
      event: 'limit.reached',
      outcome: 'refused',
      network: '198.51.100.7',
      detail: { limit: 'tokens-by-client', clientId: id },
    },
  ])
})
