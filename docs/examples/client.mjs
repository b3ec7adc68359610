// Follows what happens to certificates, from where it stopped the last time: node docs/examples/client.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const { BASE = 'http://127.0.0.1:3000', CURSOR_FILE = 'cursor.txt' } = process.env
const { CLIENT_ID: ID = 'demo', CLIENT_SECRET: SECRET = 'shanyrak_sk_demo' } = process.env

async function call(path, options) {
  const answer = await fetch(BASE + path, options)
  const body = await answer.json()
  if (answer.ok) return body
  throw new Error(`${answer.status} ${body.error ?? body.reason}, request ${body.requestId}`)
}

const form = { grant_type: 'client_credentials', client_id: ID, client_secret: SECRET }
const token = await call('/api/v1/token', { method: 'POST', body: new URLSearchParams(form) })
const headers = { Authorization: `Bearer ${token.access_token}` }

let after = existsSync(CURSOR_FILE) ? `?after=${readFileSync(CURSOR_FILE, 'utf8')}` : ''
for (let more = true; more;) {
  const page = await call(`/api/v1/events${after}`, { headers })
  for (const { type, timestamp, data } of page.events) {
    const code = data.certificateCode
    const certificate = code && (await call(`/api/v1/certificates/${code}`))
    console.log(timestamp, type, code ?? '', certificate?.verdict ?? '')
  }
  writeFileSync(CURSOR_FILE, page.next)
  after = `?after=${page.next}`
  more = page.more
}
