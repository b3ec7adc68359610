import { expect, test } from '@playwright/test'
import SqliteClient from 'better-sqlite3'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wholeBrowser } from '../find-browser.mjs'
import { launchOptions } from '../playwright.config'
import { startRealServer, type RealServer } from '../support/real-server'
import { serveSources, type ServedSources } from '../support/serve-sources'
import { copyPublished, storyContent } from './publish-content'
import { compareGallery } from './compare-gallery'

/* What is seen while the site is changed is what is built: both serve through the same code. */
let sources: ServedSources

// The gallery was accepted as this browser sets letters; the bare one sets them a part of a pixel elsewhere.
test.use({ launchOptions: { ...launchOptions, executablePath: wholeBrowser } })

test.beforeAll(async () => {
  test.setTimeout(240_000)
  sources = await serveSources(copyPublished)
})

test.afterAll(() => sources.stop())

compareGallery(() => sources.url)

/** One of each kind: where it is asked, and how. */
const kinds: Record<string, { path: string; init?: RequestInit }> = {
  'a page': { path: '/requirements' },
  'a page with a parameter': { path: '/verify/0000' },
  'a page in another spelling': { path: '/VERIFY/' },
  'a page that is not there': { path: '/nowhere' },
  'a page of somebody': { path: '/learn' },
  'a page in the language of the framework': { path: '/verify?_data=root' },
  'a resource': { path: '/.well-known/did.json' },
  'a text': { path: '/verify/known.json' },
  'an address of the API': { path: '/api/openapi.json' },
  'an address that the API does not have': { path: '/api/v1/nothing' },
  'a form': { path: '/sign-in', init: form('no-such-field=1') },
  'a form of another site': { path: '/sign-in', init: form('a=1', { Origin: 'http://x.test' }) },
  'a form that is too large': { path: '/sign-in', init: form(`a=${'a'.repeat(300_000)}`) },
  'a method that nobody knows': { path: '/sign-in', init: { method: 'DELETE' } },
  'an address that cannot be read': { path: '/learn/%E0%A4%A' },
  'a file that is too large': { path: '/verify', init: upload(6_000_000) },
  'a list that is too large': {
    path: '/api/v1/batch-checks',
    init: { method: 'POST', body: 'x'.repeat(1_600_000), headers: { 'Content-Type': 'text/csv' } },
  },
}

function form(body: string, headers: Record<string, string> = {}): RequestInit {
  const type = 'application/x-www-form-urlencoded'
  return { method: 'POST', body, headers: { 'Content-Type': type, ...headers } }
}

function upload(size: number): RequestInit {
  const body = new FormData()
  body.set('file', new File([Buffer.alloc(size)], 'large.pdf'))
  return { method: 'POST', body }
}

/** Headers by which a browser or a program goes on. */
const telling = ['allow', 'cache-control', 'content-language', 'content-type', 'location', 'vary']

async function ask(url: string, path: string, init: RequestInit = {}) {
  const answer = await fetch(url + path, { redirect: 'manual', ...init })
  const text = await answer.text()
  return {
    status: answer.status,
    headers: telling.map((name) => `${name}: ${answer.headers.get(name)?.replace(url, '')}`),
    title: /<h1[^>]*>([^<]*)/.exec(text)?.[1] ?? '',
    isEmpty: text === '',
  }
}

test.describe('beside the built site', () => {
  let scratch: string
  let built: RealServer

  test.beforeAll(async () => {
    test.setTimeout(240_000)
    scratch = mkdtempSync(join(tmpdir(), 'shanyrak-built-'))
    const DATA_DIR = join(scratch, 'data')
    copyPublished(DATA_DIR)
    built = await startRealServer({ DATA_DIR, CONTENT_DIR: storyContent() })
  })

  test.afterAll(async () => {
    await built.stop()
    rmSync(scratch, { recursive: true, force: true })
  })

  for (const [kind, { path, init }] of Object.entries(kinds)) {
    test(`${kind} is answered while the site is changed as it is once built`, async () => {
      const [changed, done] = await Promise.all([
        ask(sources.url, path, init),
        ask(built.url, path, init),
      ])
      expect(changed).toEqual(done)
    })
  }

  test('a fault is told while the site is changed as it is once built', async () => {
    const folders = [sources.dataDir, built.dataDir]
    const databases = folders.map((folder) => new SqliteClient(join(folder, 'shanyrak.db')))
    for (const database of databases) database.exec('ALTER TABLE registration RENAME TO gone')
    const fields = {
      name: 'Сәрсенова Әйгерім',
      email: 'never@example.kz',
      password: 'three warm evenings',
      language: 'kk',
    }
    const init = form(String(new URLSearchParams(fields)))
    const [changed, done] = await Promise.all([
      ask(sources.url, '/register', init),
      ask(built.url, '/register', init),
    ])
    for (const database of databases) {
      database.exec('ALTER TABLE gone RENAME TO registration')
      database.close()
    }
    expect(done.status).toBe(500)
    expect(changed).toEqual(done)
  })
})

test('CodeMirror is typed into in an island, and the policy has nothing to forbid', async ({
  page,
}) => {
  test.setTimeout(90_000)
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  const answer = await page.goto(`${sources.url}/development/editor`)
  const policy = answer?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("style-src 'self';")
  expect(policy).not.toContain('unsafe')
  const content = page.locator('.cm-content')
  await expect(content).toBeVisible({ timeout: 60_000 })
  // A text area until then, and no other field is left to the eye.
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveCount(1)
  // Its style sheets are in force: CodeMirror sets this by them alone.
  await expect(page.locator('.cm-scroller')).toHaveCSS('display', 'flex')
  await content.press('Control+End')
  await page.keyboard.type('Typed by hand')
  await expect(page.locator('textarea[name=text]')).toHaveValue(/Typed by hand$/)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page).toHaveURL(/text=/)
  await expect(page.locator('[data-sent]')).toHaveText(/Some \*\*Markdown\*\*\.\s+Typed by hand/)
  expect(faults).toEqual([])
})

test('the built site has no part of the pages for engineers', () => {
  const files = readdirSync('build/client', { recursive: true }).map(String)
  expect(files.some((file) => file.includes('entry.client'))).toBe(true)
  expect(files.filter((file) => /text-editor|open-editor|codemirror/.test(file))).toEqual([])
  const server = readdirSync('build/server', { recursive: true })
    .map((file) => join('build/server', String(file)))
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  expect(server).toContain('data-save-state')
  expect(server).not.toMatch(/data-gallery|CodeMirror/)
})
