import { encode } from 'fast-png'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { messages as accounts } from '../../app/accounts/words/messages'
import { messages as verification } from '../../app/verification/words/messages'
import { messages as design } from '../../app/design/words/messages'
import { languages } from '../../app/platform/i18n/language'
import { translate } from '../../app/platform/i18n/messages'
import { httpVisitor } from '../support/http-visitor'
import { readAnswers, sendRaw } from '../support/raw-http'
import { linkInEmailTo } from '../support/read-outbox'
import type { RealServer } from '../support/real-server'
import { runBuilt } from '../support/run-built'
import { expect, test } from './site'

const password = 'three warm evenings'

function registration(email: string): Record<string, string> {
  return { name: 'Aigerim', email, password, iin: '', language: 'en', next: '/learn' }
}

async function titleOf(answer: Response): Promise<string> {
  return /<title>([^<]*)<\/title>/.exec(await answer.text())?.[1] ?? ''
}

test.describe('registration', () => {
  test('with a wrong IIN is refused at that field, and everything else stays typed', async ({
    site,
  }) => {
    for (const iin of ['123456789012', '000000000000', '06121160001', 'О61211600013']) {
      const fields = { ...registration('wrong-iin@example.kz'), iin }
      const answer = await httpVisitor(site.url).post('/register', fields)
      const page = await answer.text()
      expect(answer.status).toBe(422)
      expect(page).toContain(translate(accounts, 'en')('iinWrong'))
      expect(page).toContain(`value="Aigerim"`)
      expect(page).not.toContain(password)
    }
  })

  test('with a field that no form has is refused', async ({ site }) => {
    for (const field of ['role', '__proto__', 'constructor', 'email.x']) {
      const fields = Object.entries({ ...registration('unknown@example.kz') }).concat([
        [field, 'administrator'],
      ])
      const answer = await fetch(`${site.url}/register`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Origin: site.url },
        body: new URLSearchParams(fields),
      })
      expect(answer.status, field).toBe(422)
    }
  })

  test('with a used e-mail answers byte for byte and in time as with a new one', async ({
    site,
  }) => {
    const made = await runBuilt(
      'admin',
      ['person:create', '--email', 'used@example.kz', '--name', 'Used', '--role', 'learner'],
      { env: site.env, input: password },
    )
    expect(made, made.stderr).toMatchObject({ code: 0 })
    const register = async (email: string) => {
      const begun = performance.now()
      const answer = await httpVisitor(site.url).post('/register', registration(email))
      const time = performance.now() - begun
      const headers = Object.fromEntries(answer.headers)
      delete headers['x-request-id']
      delete headers.date
      // What is sealed in it says the same of both: how long it is.
      headers['set-cookie'] =
        headers['set-cookie']?.replace(/=([\w-]{40,})/, (_, value) => `=${value.length}`) ?? ''
      return { time, told: { status: answer.status, headers, body: await answer.text() } }
    }
    const times: Record<'used' | 'fresh', number[]> = { used: [], fresh: [] }
    for (let round = 0; round < 5; round++) {
      const used = await register('used@example.kz')
      const fresh = await register(`fresh-${round}@example.kz`)
      expect(used.told).toEqual(fresh.told)
      expect(used.told.status).toBe(303)
      times.used.push(used.time)
      times.fresh.push(fresh.time)
    }
    // Most of the time goes into hashing the password, whoever registers. The quickest of each is compared,
    // because a busy machine only ever makes an answer slower. Without the hash it would be a tenth.
    expect(Math.min(...times.used)).toBeGreaterThan(Math.min(...times.fresh) / 3)
    expect(await linkInEmailTo(site.dataDir, 'used@example.kz')).toMatch(/\/sign-in\?lang=kk$/)
    expect(await linkInEmailTo(site.dataDir, 'fresh-0@example.kz')).toContain('/confirm-email/')
  })
})

test.describe('a body of 10 MB', () => {
  test('gets a page in plain words, in the language of the reader', async ({ site }) => {
    const body = 'name='.padEnd(10_000_000, 'a')
    for (const language of languages) {
      const answer = await fetch(`${site.url}/register`, {
        method: 'POST',
        headers: {
          Origin: site.url,
          'Accept-Language': language,
          'Content-Type': 'application/x-www-form-urlencoded',
        },
        body,
      })
      expect(answer.status).toBe(413)
      expect(await titleOf(answer)).toContain(
        translate(accounts, language)('refused-too-large-title'),
      )
    }
  })

  test('gets that page in a browser too, which still sends when it is refused; a script tells it at the form', async ({
    browser,
    site,
  }) => {
    const t = translate(accounts, 'en')
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled })
      const page = await context.newPage()
      await page.goto('/register')
      await page.locator('main input[name="next"]').evaluate((field: HTMLInputElement) => {
        field.value = '/'.padEnd(10_000_000, 'a')
      })
      await page.getByLabel(t('name')).fill('Aigerim')
      await page.getByRole('button', { name: t('register') }).click()
      const told = page.locator(javaScriptEnabled ? 'main form [role="status"]' : 'h1')
      await expect(told).toContainText(t('refused-too-large-title'))
      if (javaScriptEnabled) await expect(page.getByLabel(t('name'))).toHaveValue('Aigerim')
      await context.close()
    }
  })

  test('as a file is told at the field of the file, and the page is whole', async ({ site }) => {
    for (const language of languages) {
      const form = new FormData()
      form.set('file', new Blob([Buffer.alloc(6_000_000)]), 'photo.png')
      const headers = { Origin: site.url, 'Accept-Language': language }
      const answer = await fetch(`${site.url}/verify`, { method: 'POST', headers, body: form })
      expect(answer.status).toBe(413)
      const page = await answer.text()
      expect(page).toContain(translate(verification, language)('fileTooLarge'))
      expect(page).toContain('name="code"')
    }
  })

  test('is not kept in memory, however many come at once', async ({ site }) => {
    const before = residentBytes(site)
    const piece = Buffer.alloc(100_000, 'a')
    const head = [
      'POST /register HTTP/1.1',
      `Host: 127.0.0.1:${site.port}`,
      'Connection: close',
      'Content-Type: application/x-www-form-urlencoded',
      'Content-Length: 10000000',
    ]
    const one = async () => {
      const parts = [`${head.join('\r\n')}\r\n\r\n`, ...Array<Buffer>(100).fill(piece)]
      const [answer] = readAnswers(await sendRaw(site.port, parts))
      return answer?.status
    }
    const answers = await Promise.all(Array.from({ length: 20 }, one))
    expect(answers).toEqual(Array(20).fill(413))
    expect(residentBytes(site) - before).toBeLessThan(100_000_000)
  })
})

test('twelve large pictures of a stranger at once keep nobody from a page, and no request holds the loop', async ({
  site,
}) => {
  const side = 1200
  const noise = Uint8Array.from({ length: side * side }, () => (Math.random() < 0.5 ? 0 : 255))
  const picture = encode({ width: side, height: side, channels: 1, data: noise })
  const headers = { Origin: site.url }
  const upload = (bytes: Uint8Array) => {
    const form = new FormData()
    form.set('file', new Blob([bytes as BlobPart]), 'photo.png')
    return fetch(`${site.url}/verify`, { method: 'POST', headers, body: form })
  }
  await upload(Buffer.from('warm'))
  const files = [...Array<Uint8Array>(11).fill(picture), randomBytes(4_900_000)]
  const uploads = Promise.all(files.map(upload))
  const pages = await Promise.all(Array.from({ length: 8 }, () => fetch(`${site.url}/register`)))
  expect(pages.map(({ status }) => status)).toEqual(Array(8).fill(200))
  const answers = await uploads
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([422, 503]))
  const busy = answers.filter(({ status }) => status === 503)
  for (const answer of busy) {
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await titleOf(answer)).toContain(translate(design, 'kk')('busy'))
  }
  // One after the other: the loop may be held by the sum of many, but by none of them alone.
  for (const { path, type, body, status } of formBombs) {
    const told = { ...headers, 'Content-Type': type }
    const answer = await fetch(site.url + path, { method: 'POST', headers: told, body })
    expect(answer.status, `${path} ${type}`).toBe(status)
  }
  expect(site.output()).not.toContain('"loop held"')
})

/** Bodies that are dear to take apart or to judge, or nothing but parts; and the longest text that is shown again. */
const formBombs = [
  ...['/sign-in', '/verify', '/api/v1/token', '/api/v1/certificates/check'].map((path) => ({
    path,
    type: 'application/x-www-form-urlencoded',
    body: Array.from({ length: 50_000 }, (_, at) => at.toString(36)).join('&'),
    status: 400,
  })),
  {
    path: '/verify',
    type: 'multipart/form-data; boundary=b',
    body: `${'--b\r\nContent-Disposition: form-data; name="f"; filename="x"\r\n\r\n\r\n'.repeat(60_000)}--b--\r\n`,
    status: 400,
  },
  {
    path: '/verify',
    type: 'application/x-www-form-urlencoded',
    body: `code=${'x'.repeat(200_000)}`,
    status: 422,
  },
  {
    path: '/api/v1/certificates/check',
    type: 'application/vc+json',
    body: `{${Array.from({ length: 30_000 }, (_, at) => `"${at.toString(36)}":0`).join(',')}}`,
    status: 400,
  },
]

/** How much memory the server holds at most since its start. */
function residentBytes(site: RealServer): number {
  const status = readFileSync(`/proc/${site.process.pid}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024
}

/** Pages that take forms from whoever comes. */
const openForms = ['/register', '/sign-in', '/forgot-password', '/language', '/sign-out']

test('a form of a page that was opened by another address is told the right one, and the log names both', async ({
  site,
}) => {
  for (const language of languages) {
    const answer = await httpVisitor(site.url).post(
      '/language',
      { language: 'ru', next: '/' },
      {
        Origin: 'https://public.example',
        'Sec-Fetch-Site': 'same-origin',
        'Accept-Language': language,
      },
    )
    expect(answer.status).toBe(403)
    const told = translate(accounts, language)('refused-other-address-text', { address: site.url })
    expect(await answer.text()).toContain(told)
  }
  expect(site.output()).toContain('"came":"https://public.example"')
})

test('a form from another site is refused, and says so in the language of the reader', async ({
  site,
}) => {
  const senders: Record<string, string>[] = [
    { Origin: 'https://other.example' },
    { Origin: 'null' },
    { Origin: `${site.url}.other.example` },
    { 'Sec-Fetch-Site': 'cross-site' },
    { Referer: 'https://other.example/page' },
  ]
  for (const path of [...openForms, '/nowhere']) {
    for (const language of languages) {
      for (const sender of senders) {
        const answer = await fetch(site.url + path, {
          method: 'POST',
          redirect: 'manual',
          headers: { ...sender, 'Accept-Language': language },
          body: new URLSearchParams({ language: 'ru' }),
        })
        expect(answer.status, `${path} ${JSON.stringify(sender)}`).toBe(403)
        expect(answer.headers.getSetCookie()).toEqual([])
        expect(await titleOf(answer)).toContain(
          translate(accounts, language)('refused-cross-site-title'),
        )
      }
    }
  }
})

test('a body that is no form of ours is refused at every form', async ({ site }) => {
  const bodies = [
    { type: 'application/json', body: '{"email":"a@example.kz","password":"x"}' },
    { type: 'multipart/form-data; boundary=b', body: '--b--\r\n' },
    { type: 'text/plain', body: 'email=a@example.kz' },
  ]
  for (const path of openForms) {
    for (const { type, body } of bodies) {
      const headers = { Origin: site.url, 'Content-Type': type, 'Accept-Language': 'ru' }
      const answer = await fetch(site.url + path, { method: 'POST', headers, body })
      expect(answer.status, `${path} ${type}`).toBe(400)
      expect(await titleOf(answer)).toContain(
        translate(accounts, 'ru')('refused-bad-request-title'),
      )
    }
  }
})

test('after all of this nobody is named in the log, and nothing was a fault', ({ site }) => {
  const log = site.output()
  expect(log).not.toMatch(/example\.kz|Aigerim|061211600012|123456789012|three warm/)
  expect(log).not.toContain('"fault"')
})
