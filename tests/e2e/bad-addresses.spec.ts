import { messages as accounts } from '../../app/accounts/words/messages'
import { messages as design } from '../../app/design/words/messages'
import { messages as verification } from '../../app/verification/words/messages'
import { verdictMessages as verdicts } from '../../app/verification/words/verdict-messages'
import { translate } from '../../app/platform/i18n/messages'
import { cookiesOf, httpVisitor } from '../support/http-visitor'
import { readAnswers, sendRaw } from '../support/raw-http'
import type { RealServer } from '../support/real-server'
import { runBuilt } from '../support/run-built'
import { expect, test } from './site'

const password = 'three warm evenings'

/** Asks by bytes of one's own, for what fetch would put right before it sends it. */
async function ask(site: RealServer, first: string, ...headers: string[]) {
  const lines = [`${first} HTTP/1.1`, `Host: 127.0.0.1:${site.port}`, ...headers]
  const request = [...lines, 'Accept-Language: en', 'Connection: close', '', ''].join('\r\n')
  const [answer] = readAnswers(await sendRaw(site.port, [request]))
  if (!answer) throw new Error(`${first}: no answer`)
  return answer
}

test('methods that pages do not have are told so, and change nothing', async ({ site }) => {
  for (const path of ['/', '/sign-in', '/verify', '/media/x.webp', '/icon.svg', '/healthz']) {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'TRACE']) {
      const answer = await ask(site, `${method} ${path}`)
      expect(answer, `${method} ${path}`).toMatchObject({
        status: 405,
        headers: { allow: 'GET, HEAD, POST, OPTIONS' },
      })
      expect(answer.body).toContain(translate(accounts, 'en')('refused-method-title'))
    }
  }
  const options = await ask(site, 'OPTIONS /sign-in')
  expect(options.status).toBe(405)
  expect(options.body).toContain(translate(design, 'en')('unusable'))
})

test('what is asked with HEAD has the headers of the page and no body', async ({ site }) => {
  for (const path of ['/', '/sign-in', '/nowhere', '/icon.svg', '/api/openapi.json']) {
    const get = await fetch(site.url + path)
    const head = await fetch(site.url + path, { method: 'HEAD' })
    expect(head.status, path).toBe(get.status)
    expect(await head.text()).toBe('')
    for (const name of ['content-type', 'content-security-policy', 'cache-control']) {
      expect(head.headers.get(name), `${path} ${name}`).toBe(get.headers.get(name))
    }
  }
})

test('an address that cannot be read is refused in the language of the reader', async ({
  site,
}) => {
  const addresses = ['/%', '/%zz', '/verifying/%c0%ae', '/media/%E0%A4%A', '/v/%00', '/?q=%00']
  for (const address of addresses) {
    const answer = await ask(site, `GET ${address}`)
    expect(answer.status, address).toBe(400)
    expect(answer.body).toContain(translate(accounts, 'en')('refused-bad-request-title'))
  }
})

test('whatever stands behind the address of the check is mistyped, also where it is no text at all', async ({
  site,
}) => {
  const pasted = [
    '%',
    'ABC%',
    '%zz',
    '%c0%ae',
    '%ED%A0%80',
    '%00',
    'a%2Fb%',
    '%2F',
    '%',
    'Ж%E0%A4%A',
  ]
  for (const text of [...pasted.map(encodeOthers), '%25'.repeat(60)]) {
    for (const [start, status, words] of [
      ['/verify/', 404, translate(verdicts, 'en')('mistyped')],
      ['/verify/one/', 404, translate(verdicts, 'en')('mistyped')],
      ['/verify?code=', 422, translate(verification, 'en')('check')],
      ['/api/v1/certificates/', 422, 'The certificate code is mistyped'],
    ] as const) {
      const answer = await ask(site, `GET ${start}${text}`)
      expect(answer.status, start + text).toBe(status)
      expect(answer.body, start + text).toContain(words)
    }
  }
})

/** As a browser sends it: letters in percent, percent signs as they stand. */
function encodeOthers(text: string): string {
  return text.replace(/[^\x21-\x7e]+/g, encodeURIComponent)
}

test('a very long address is answered, or refused before it is read', async ({ site }) => {
  const long = await ask(site, `GET /verify/${'A'.repeat(10_000)}`)
  expect(long.status).toBe(404)
  const longer = await sendRaw(site.port, [`GET /${'A'.repeat(20_000)} HTTP/1.1\r\n\r\n`])
  expect(longer).toMatch(/^HTTP\/1\.1 431 /)
})

test('no way of writing an address leads out of the folders that are served', async ({ site }) => {
  const climbs = ['..', '%2e%2e', '..%2f..', '%2e%2e%2f%2e%2e', '..%5c..', '....//', '..;']
  const targets = ['package.json', 'etc/passwd', 'server/index.js', 'shanyrak.db', 'secret.key']
  for (const start of ['', '/media', '/assets']) {
    for (const climb of climbs) {
      for (const target of targets) {
        const { status, body } = await ask(site, `GET ${start}/${climb}/${climb}/${target}`)
        const isResolved = ['..', '%2e%2e'].includes(climb)
        expect(status, `${start}/${climb}/${target}`).toBe(isResolved ? 400 : 404)
        expect(body).not.toMatch(/"private": true|root:|SQLite format|createRequestHandler/)
      }
    }
  }
})

const elsewhere = [
  '//other.example',
  '///other.example',
  '/\\other.example',
  '\\\\other.example',
  'https://other.example',
  'https:other.example',
  'javascript:alert(1)',
  '/%2e%2e//other.example',
  '/.//other.example',
  '/\t/other.example',
  '/\n/other.example',
  '@other.example',
  ' //other.example',
]

test('no address to go on to leads to another site', async ({ site }) => {
  const made = await runBuilt(
    'admin',
    ['person:create', '--email', 'onwards@example.kz', '--name', 'On', '--role', 'learner'],
    { env: site.env, input: password },
  )
  expect(made, made.stderr).toMatchObject({ code: 0 })
  const visitor = httpVisitor(site.url)
  const person = { email: 'onwards@example.kz', password }
  const signedIn = await visitor.post('/sign-in', { ...person, next: '/record' })
  expect(signedIn.headers.get('location')).toBe('/record')
  const own = httpVisitor(site.url, cookiesOf(signedIn))
  for (const next of elsewhere) {
    const query = `?next=${encodeURIComponent(next)}`
    const answers = [
      await visitor.post('/language', { language: 'en', next }),
      await own.get(`/sign-in${query}`),
      await own.get(`/register${query}`),
    ]
    for (const answer of answers) {
      const location = answer.headers.get('location') ?? ''
      expect(location, JSON.stringify(next)).toMatch(/^\/(?![/\\])/)
      expect(new URL(location, site.url).host).toBe(new URL(site.url).host)
    }
  }
  const last = await visitor.post('/sign-in', { ...person, next: '//other.example' })
  expect(last.headers.get('location')).toBe('/learn')
})

test('nothing that is sent becomes a header of the answer', async ({ site }) => {
  const injected = 'en\r\nX-Injected: yes\r\nSet-Cookie: session=chosen'
  const visitor = httpVisitor(site.url)
  const encoded = encodeURIComponent(injected)
  const answers = [
    await visitor.get(`/?lang=${encoded}`),
    await visitor.get('/', { Cookie: `language=${encoded}` }),
    await visitor.get(`/verify?code=${encoded}`),
    await visitor.get(`/learn?${encoded}`),
    await visitor.get(`/verify/${encoded}`),
    await visitor.post('/language', { language: injected, next: '/' }),
    await visitor.post('/language', { language: 'en', next: `/?x=${injected}` }),
    await visitor.post('/sign-in', { email: injected, password, next: `/${injected}` }),
  ]
  for (const answer of answers) {
    expect(answer.headers.get('x-injected'), answer.url).toBeNull()
    for (const cookie of answer.headers.getSetCookie()) expect(cookie).toMatch(/^language=en;/)
  }
})

test('after all of this nothing was a fault, and nothing was said beside the log', ({ site }) => {
  expect(site.output()).not.toMatch(/"fault"|could not be decoded|example\.kz/)
})
