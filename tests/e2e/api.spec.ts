import { expect, test } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { announceEvent } from '../../app/exchange/announce-event.server'
import { openDatabase } from '../../app/platform/database/open-database.server'
import { sampleClient } from '../../db/seed/sample-client'
import { freePort } from '../support/free-port'
import { startPrism, type PrismProxy } from './prism-proxy'
import { startSampleSite, type SampleSite } from './sample-site'

let scratch: string
let site: SampleSite
let prism: PrismProxy
let receiverPort: number

test.beforeAll(async () => {
  test.setTimeout(240_000)
  scratch = mkdtempSync(join(tmpdir(), 'shanyrak-api-'))
  receiverPort = await freePort()
  site = await startSampleSite({ WEBHOOK_ALLOW: `127.0.0.1:${receiverPort}` })
  prism = await startPrism(site.url, scratch)
})

test.afterAll(async () => {
  await prism.stop()
  await site.stop()
  rmSync(scratch, { recursive: true, force: true })
})

/** Runs examples of a page of documentation one after the other in one shell, as whoever pastes them would. */
async function runExamples(page: string): Promise<{ code: number; out: string }> {
  const markdown = readFileSync(page, 'utf8')
  const examples = [...markdown.matchAll(/^```sh\n(.*?)^```/gms)].map(([, example]) => example)
  expect(examples.length).toBeGreaterThan(0)
  const script = examples.join('\necho\n').replaceAll('http://127.0.0.1:3000', site.url)
  const child = spawn('bash', ['-euo', 'pipefail', '-c', script], { stdio: 'pipe' })
  const ended = once(child, 'exit')
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [code] = await ended
  return { code, out: out + err }
}

test('the examples of the README and of the documentation run as they are pasted', async () => {
  const readme = await runExamples('README.md')
  expect(readme.code, readme.out).toBe(0)
  expect(readme.out).toContain('"type":"certificate.awarded"')

  const { code, out } = await runExamples('docs/api.md')
  expect(code, out).toBe(0)
  // The feed, the client, a record, a batch, a webhook.
  expect(out).toMatch(/certificate\.awarded [0-9A-Z]{18} valid/)
  expect(out).toContain('"iinLastFour":"4362"')
  expect(out).toContain('"batchId"')
  expect(out).toContain('"secret":"whsec_')
})

type Sent = { method?: string; headers?: Record<string, string>; body?: object; token?: string }

/** Calls through Prism; what it objects to is a failed test. */
async function call(path: string, { method = 'GET', headers = {}, body, token }: Sent = {}) {
  const answer = await fetch(prism.url + path, {
    method,
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...(method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {}),
      ...headers,
    },
    body: body && JSON.stringify(body),
  })
  const said = await answer.text()
  expect(said, `${method} ${path}`).not.toContain('stoplight.io/prism')
  expect(answer.headers.get('sl-violations'), `${method} ${path}`).toBeNull()
  return { status: answer.status, headers: answer.headers, json: said ? JSON.parse(said) : null }
}

async function getToken(): Promise<string> {
  const { id, secret } = sampleClient
  const answer = await fetch(`${prism.url}/api/v1/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${id}:${secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('sl-violations')).toBeNull()
  return ((await answer.json()) as { access_token: string }).access_token
}

test('every call of a day’s work is as the description says, on its way there and back', async () => {
  test.setTimeout(120_000)
  const token = await getToken()
  const purpose = 'Opinion on application 118'

  const feed = await call('/api/v1/events?limit=10', { token })
  expect(feed).toMatchObject({ status: 200, json: { more: false } })
  const code: string = feed.json.events[0].data.certificateCode
  const nothing = await call(`/api/v1/events?after=${feed.json.next}`, { token })
  expect(nothing.json.events).toEqual([])
  const etag = nothing.headers.get('etag') ?? ''
  const same = await call(`/api/v1/events?after=${feed.json.next}`, {
    token,
    headers: { 'If-None-Match': etag },
  })
  expect(same.status).toBe(304)

  const verdict = await call(`/api/v1/certificates/${code}`)
  expect(verdict).toMatchObject({ status: 200, json: { verdict: 'valid' } })
  const unknown = await call('/api/v1/certificates/000000000000000000')
  expect(unknown).toMatchObject({ status: 404, json: { reason: 'no-such-certificate' } })
  const forged = await call('/api/v1/certificates/check', {
    method: 'POST',
    body: { token: 'eyJhbGciOiJub25lIn0.e30.' },
  })
  expect(forged.json.verdict).not.toBe('valid')

  const search = { method: 'POST', token, body: { code, purpose } }
  const found = await call('/api/v1/records/search', search)
  expect(found).toMatchObject({ status: 201, json: { region: 'KZ-75' } })
  const record = await call(found.headers.get('location') ?? '', { token })
  expect(record).toMatchObject({ status: 200, json: { subject: found.json.subject } })
  expect(feed.json.events[0].subject).toBe(found.json.subject)
  const absent = await call('/api/v1/records/search', {
    ...search,
    body: { iin: '061211600012', purpose },
  })
  expect([201, 404]).toContain(absent.status)

  const begun = await call('/api/v1/batch-checks', {
    method: 'POST',
    token,
    body: { items: [code, 'nonsense'], purpose },
  })
  expect(begun.status).toBe(202)
  const batch = begun.headers.get('location') ?? ''
  expect((await call(batch, { token })).json).toMatchObject({ finished: true, found: 1 })
  expect((await call(`${batch}/lines`, { token })).json.lines).toHaveLength(2)
  expect((await call(`${batch}/statement`, { token })).json.proof.type).toBe('Ed25519')

  const hook = await call('/api/v1/webhooks', {
    method: 'POST',
    token,
    body: { url: 'https://egov.example/hooks' },
  })
  const own = hook.headers.get('location') ?? ''
  expect((await call('/api/v1/webhooks', { token })).json.webhooks.length).toBeGreaterThan(0)
  expect((await call(own, { token })).status).toBe(200)
  expect((await call(`${own}/deliveries?state=dead`, { token })).json.deliveries).toEqual([])
  const replay = await call(`${own}/replay`, { method: 'POST', token, body: {} })
  expect(replay).toMatchObject({ status: 202, json: { replayed: 0 } })
  expect((await call(own, { method: 'DELETE', token })).status).toBe(204)
  expect((await call(own, { token })).status).toBe(404)
  const inside = await call('/api/v1/webhooks', {
    method: 'POST',
    token,
    body: { url: 'https://169.254.169.254/' },
  })
  expect(inside).toMatchObject({ status: 422, json: { reason: 'address-refused' } })

  const refused = await call('/api/v1/events', { token: `${token.slice(0, -4)}AAAA` })
  expect(refused).toMatchObject({ status: 401, json: { reason: 'token-invalid' } })
  for (const path of ['/api/openapi.json', '/.well-known/did.json', '/.well-known/jwks.json']) {
    expect((await call(path)).status).toBe(200)
  }
})

test('Prism would object', async () => {
  const token = await getToken()
  const answer = await fetch(`${prism.url}/api/v1/events?limit=0`, {
    headers: { Authorization: `Bearer ${token}` },
  })
  expect(await answer.text()).toContain('stoplight.io/prism')
})

test('the receiver of the examples is told once, and knows a replay', async () => {
  const token = await getToken()
  const { json: hook } = await call('/api/v1/webhooks', {
    method: 'POST',
    token,
    body: { url: `http://127.0.0.1:${receiverPort}/hook`, types: ['record.decided'] },
  })
  const receiver = spawn(process.execPath, ['docs/examples/receiver.mjs'], {
    env: { ...process.env, WEBHOOK_SECRET: hook.secret, PORT: String(receiverPort) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  receiver.stdout.on('data', (chunk) => (said += chunk))
  try {
    await expect.poll(() => said).toContain('listening')
    await announce()
    await expect.poll(() => said, { timeout: 15_000 }).toContain('record.decided')

    const stranger = await fetch(`http://127.0.0.1:${receiverPort}/hook`, {
      method: 'POST',
      headers: { 'webhook-id': '1', 'webhook-timestamp': '1', 'webhook-signature': 'v1,AAAA' },
      body: '{"type":"record.decided"}',
    })
    expect(stranger.status).toBe(400)
    expect(said.match(/record\.decided/g)).toHaveLength(1)
  } finally {
    receiver.kill()
  }
})

/** Something happens to the sample graduate’s record, in another process than the server’s. */
async function announce() {
  const file = join(site.dataDir, 'shanyrak.db')
  const database = await openDatabase({ engine: 'sqlite', file })
  const { default: SqliteClient } = await import('better-sqlite3')
  const reader = new SqliteClient(file, { readonly: true })
  const personId = String(reader.prepare('SELECT person_id FROM certificate').pluck().get())
  reader.close()
  await database.transaction((tx) =>
    announceEvent(tx, {
      type: 'record.decided',
      personId,
      payload: { placementForm: 'adoption', requirement: 'documents', decision: 'satisfied' },
      now: new Date(),
    }),
  )
  await database.close()
}
