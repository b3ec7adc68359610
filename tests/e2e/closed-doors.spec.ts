import { expect, test } from '@playwright/test'
import SqliteClient from 'better-sqlite3'
import { join } from 'node:path'
import { sampleEmail, samplePassword, samplePeople } from '../../db/seed/sample-people'
import { messages as design } from '../../app/design/words/messages'
import { harmlessPage } from '../../app/platform/http/harmless-page'
import { languages } from '../../app/platform/i18n/language'
import { translate } from '../../app/platform/i18n/messages'
import { messages as verification } from '../../app/verification/words/messages'
import { cookiesOf, httpVisitor } from '../support/http-visitor'
import { startSampleSite, type SampleSite } from './sample-site'

let site: SampleSite
let code: string
let picture: string

test.beforeAll(async () => {
  test.setTimeout(180_000)
  site = await startSampleSite()
  const database = openDatabase({ readonly: true })
  code = String(database.prepare('SELECT code FROM certificate').pluck().get())
  const hash = database.prepare("SELECT hash FROM media WHERE type = 'image/webp'").pluck().get()
  picture = `/media/${hash}.webp`
  database.close()
})

test.afterAll(() => site.stop())

function openDatabase(options: SqliteClient.Options = {}) {
  return new SqliteClient(join(site.dataDir, 'shanyrak.db'), options)
}

test.describe('a certificate number', () => {
  test('is read from paper with look-alike letters, digits of any script, spaces and dashes, and opens under its own address', async () => {
    const cyrillic: Record<string, string> = { A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К' }
    const latin: Record<string, string> = { 0: 'O', 1: 'l', 5: 'S', V: 'U' }
    const respell = (table: Record<string, string>) => code.replace(/./g, (at) => table[at] ?? at)
    const spellings = [
      code.toLowerCase(),
      ` ${code.replace(/(.{6})(?=.)/g, '$1 - ')} `,
      code.replace(/(.{3})(?=.)/g, '$1\u00a0'),
      code.replace(/(.{6})(?=.)/g, '$1–'),
      code.replace(/./g, (at) => String.fromCharCode(at.charCodeAt(0) + 0xfee0)),
      respell({ ...cyrillic, M: 'М', P: 'Р', T: 'Т', X: 'Х', Y: 'У', 0: 'О' }),
      respell(latin),
      code.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0660 + Number(digit))),
    ]
    const visitor = httpVisitor(site.url)
    for (const spelling of spellings) {
      const address = encodeURIComponent(spelling)
      const typed = await visitor.get(`/verify?code=${address}`)
      expect(typed.headers.get('location'), spelling).toBe(`/verify/${code}`)
      const scanned = await visitor.get(`/verify/${address}`)
      expect(scanned.headers.get('location') ?? `/verify/${spelling}`).toBe(`/verify/${code}`)
      const asked = await visitor.get(`/api/v1/certificates/${address}`)
      expect(await asked.json(), spelling).toMatchObject({ code, verdict: 'valid' })
    }
  })

  test('with one character changed, or two that changed places, is refused without being looked up', async () => {
    const visitor = httpVisitor(site.url)
    const wrong = [...code].map((at, index) => {
      const other = at === '7' ? '4' : '7'
      return code.slice(0, index) + other + code.slice(index + 1)
    })
    for (let at = 0; at < code.length - 1; at++) {
      const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2)
      if (swapped !== code) wrong.push(swapped)
    }
    const t = translate(verification, 'en')
    // Far more than the unknown codes that an address may ask for: these are not even counted.
    expect(wrong.length).toBeGreaterThan(30)
    for (const tampered of wrong) {
      const answer = await visitor.get(`/verify/${tampered}`)
      const page = await answer.text()
      expect(answer.status, tampered).toBe(404)
      expect(page).toContain(t('wrong-check-character'))
      const api = await visitor.get(`/api/v1/certificates/${tampered}`)
      expect([api.status, (await api.json()).reason]).toEqual([422, 'wrong-check-character'])
    }
  })

  test('with letters of other scripts that look like nothing in it is refused in plain words', async () => {
    const visitor = httpVisitor(site.url)
    for (const stranger of ['Ж', 'Ω', '漢', '★', 'ئ']) {
      const typed = encodeURIComponent(code.slice(0, -1) + stranger)
      const answer = await visitor.get(`/verify?code=${typed}`)
      expect(answer.status, stranger).toBe(422)
      const said = translate(verification, 'en')('foreign-character', { character: stranger })
      expect(await answer.text()).toContain(said)
    }
  })
})

test('every kind of answer carries its protection, and what is personal is kept nowhere', async () => {
  const owner = await site.signIn('graduate')
  const answers = {
    page: await owner.get('/record'),
    lesson: await owner.get('/learn'),
    certificate: await owner.get(`/certificates/${code}`),
    paper: await owner.get(`/certificates/${code}/pdf`),
    account: await owner.get('/account'),
    redirect: await httpVisitor(site.url).get('/record'),
    absent: await owner.get('/nowhere'),
    forbidden: await owner.get('/admin/people'),
    refusedForm: await owner.post('/account', { intent: 'nothing' }),
    crossSite: await owner.post('/account', {}, { Origin: 'https://other.example' }),
    verdict: await owner.get(`/verify/${code}`),
    api: await owner.get(`/api/v1/certificates/${code}`),
    apiAbsent: await owner.get('/api/v1/certificates/ABC'),
    file: await owner.get('/icon.svg'),
    keys: await owner.get('/.well-known/jwks.json'),
    picture: await owner.get(picture),
    alive: await owner.get('/healthz'),
  }
  const open = ['file', 'keys', 'picture', 'alive']
  for (const [kind, answer] of Object.entries(answers)) {
    await answer.arrayBuffer()
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy, kind).toContain("default-src 'none'")
    // Nothing from elsewhere; and a form leads nowhere else than whoever must leave at once.
    expect(policy?.replace(` ${harmlessPage};`, ';'), kind).not.toMatch(/unsafe|\*|data:|http/)
    expect(answer.headers.get('x-content-type-options'), kind).toBe('nosniff')
    expect(answer.headers.get('referrer-policy'), kind).toMatch(/^(same-origin|no-referrer)$/)
    expect(answer.headers.get('x-powered-by'), kind).toBeNull()
    if (!open.includes(kind)) expect(answer.headers.get('cache-control'), kind).toBe('no-store')
  }
  expect(answers.picture.status).toBe(200)
  expect(answers.picture.headers.get('content-security-policy')).toContain('sandbox')
  expect(answers.paper.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[\w.-]+"$/,
  )
})

test('the language of the framework between browser and server is spoken with nobody', async () => {
  const administrator = await site.signIn('administrator')
  const learner = await site.signIn('newcomer')
  const addresses = [
    '/admin/people.data',
    '/admin/people.data?_routes=accounts%2Fpages%2Fpeople',
    '/_root.data',
    '/account.data?_routes=root',
    '/admin/people?_data=accounts%2Fpages%2Fpeople',
    '/__manifest?p=%2Fadmin%2Fpeople',
  ]
  for (const address of addresses) {
    const answer = await administrator.get(address)
    expect([answer.status, await answer.text()], address).toEqual([404, ''])
  }
  const sent = await httpVisitor(site.url).post('/sign-in.data', {
    email: sampleEmail('trainer'),
    password: samplePassword,
  })
  expect([sent.status, sent.headers.getSetCookie()]).toEqual([404, []])
  // Naming routes changes nothing about who may see a page, or what it shows.
  for (const query of ['?_routes=root', '?_routes=', '?index']) {
    expect((await learner.get(`/admin/people${query}`)).status, query).toBe(403)
    const page = await (await learner.get(`/account${query}`)).text()
    expect(page, query).toContain(sampleEmail('newcomer'))
    expect(page).not.toContain('__remixContext')
  }
})

test('a session is the one that the server made, out of reach of scripts, and over when it is ended', async () => {
  const chosen = 'A'.repeat(43)
  const stranger = httpVisitor(site.url, `session=${chosen}`)
  const person = { email: sampleEmail('newcomer'), password: samplePassword }
  const signedIn = await stranger.post('/sign-in', person)
  const [set = ''] = signedIn.headers.getSetCookie()
  expect(set).toMatch(/^session=[\w-]{43}; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax$/)
  expect(set).not.toContain(chosen)
  expect((await stranger.get('/learn')).status).toBe(302)

  const own = httpVisitor(site.url, cookiesOf(signedIn))
  expect((await own.get('/learn')).status).toBe(200)
  const out = await own.post('/sign-out', {})
  expect(out.headers.getSetCookie()[0]).toMatch(/^session=; .*Max-Age=0/)
  expect((await own.get('/learn')).status).toBe(302)
})

test('cookies that no browser of ours would send are as good as none', async () => {
  const { cookie } = await site.signIn('trainer')
  const token = /session=([\w-]{43})/.exec(cookie)?.[1] ?? ''
  const forged = [
    `session=${token}x`,
    `session=${token.slice(1)}`,
    `session="${token}"`,
    `other=1,session=${token}`,
    `xsession=${token}`,
    'session=%E0%A4%A',
    `session=${'A'.repeat(4000)}`,
    '=; ;;;session',
  ]
  for (const each of forged) {
    expect((await httpVisitor(site.url, each).get('/trainer')).status, each).toBe(302)
  }
  expect((await httpVisitor(site.url, `x=%ZZ; session=${token}`).get('/trainer')).status).toBe(200)
})

/** What the log has under a request's number. It comes through a pipe, after the answer. */
function faultsUnder(id: string): string[] {
  const lines = site.output().split('\n')
  return lines.filter((line) => line.includes(id) && line.includes('"msg":"fault"'))
}

test('a fault is told in the language of the reader, with the number under which the log has it', async () => {
  const owner = await site.signIn('graduate')
  const database = openDatabase()
  database.exec('ALTER TABLE record_look RENAME TO hidden; ALTER TABLE registration RENAME TO gone')
  try {
    for (const language of languages) {
      const answer = await owner.get(`/record/looks?lang=${language}`)
      const id = answer.headers.get('x-request-id') ?? ''
      expect(answer.status).toBe(500)
      expect(id).toMatch(/^[0-9a-f]{16}$/)
      const page = await answer.text()
      expect(page).toContain(translate(design, language)('fault'))
      expect(page).toContain(translate(design, language)('faultId', { id }))
      expect(page).not.toMatch(/sqlite|no such table|node_modules|\bat \w+ \(/i)
      await expect.poll(() => faultsUnder(id)).toEqual([expect.stringContaining('no such table')])
    }
    const failed = await httpVisitor(site.url).post('/register', {
      name: 'Сәрсенова Әйгерім',
      email: 'never@example.kz',
      password: 'three warm evenings',
      iin: '061211600012',
      language: 'kk',
    })
    expect(failed.status).toBe(500)
    expect(await failed.text()).not.toContain('three warm')
  } finally {
    database.exec(
      'ALTER TABLE hidden RENAME TO record_look; ALTER TABLE gone RENAME TO registration',
    )
    database.close()
  }
  expect((await owner.get('/record')).status).toBe(200)
})

test('an officer searches by IIN, people type it where they should not, and the log has neither', async () => {
  const { iin, name } = samplePeople.graduate
  const officer = await site.signIn('authority')
  const sought = { sought: iin, purpose: 'court-preparation', words: '' }
  expect((await officer.post('/authority', sought)).status).toBe(303)
  expect((await officer.post('/authority', { ...sought, purpose: '' })).status).toBe(422)
  const spaced = `${iin.slice(0, 6)} ${iin.slice(6)}`
  for (const typed of [iin, spaced, sampleEmail('graduate')]) {
    await officer.get(`/verify/${encodeURIComponent(typed)}`)
    await officer.get(`/verify?code=${encodeURIComponent(typed)}`)
    await officer.get(`/authority/records/${encodeURIComponent(typed)}`)
  }
  const log = decodeURIComponent(site.output().replace(/%(?![0-9A-F]{2})/g, '%25'))
  expect(log).toContain('"path":"/authority"')
  for (const secret of [iin, spaced, name, '@', 'example.kz', '061211600012', samplePassword]) {
    expect(log, secret).not.toContain(secret)
  }
  expect(log).not.toContain(officer.cookie.slice(8, 30))
})
