import { expect, test } from '@playwright/test'
import type { ServerBuild } from '@remix-run/server-runtime'
import SqliteClient from 'better-sqlite3'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sampleClient } from '../../db/seed/sample-client'
import { sampleAccount, sampleEmail, type SampleName } from '../../db/seed/sample-people'
import { formOwnerField } from '../../app/platform/forms/form-owner-field'
import { httpVisitor, signInOver } from '../support/http-visitor'
import type { RouteHandle } from '../../app/route-handle'
import type { RoutePattern } from '../../app/path-to'
import { routesOf } from '../../app/site-rules'
import { matrix, rowOf, visitors, type Row, type Visitor } from './access-matrix'
import { asBrowserCookies } from './browser-cookies'
import { measurePage } from './measure-page'
import { startSampleSite, type SampleSite } from './sample-site'

/** Which of the sample people asks. */
const people: Record<Exclude<Visitor, 'nobody'>, SampleName> = {
  stranger: 'newcomer',
  owner: 'graduate',
  trainer: 'trainer',
  reviewer: 'reviewer',
  authority: 'authority',
  administrator: 'administrator',
}

let site: SampleSite
let cookies: Record<Visitor, string>
/** What the forms of each visitor's pages say of them. */
let owners: Record<Visitor, string>
let parameters: Record<string, string>
let handles: Record<string, RouteHandle>

/** Who is answered how to a look at an address, and to a form. */
function rowsOf(path: RoutePattern): { get: Row; post: Row | null } {
  const { get, post } = matrix[path]
  const handle = handles[path]
  if (!handle) throw new Error(`no route ${path}`)
  return {
    get: rowOf(get, handle.access),
    post: post ? rowOf(post.row, handle.actionAccess ?? handle.access) : null,
  }
}

const patterns = Object.keys(matrix) as RoutePattern[]

test.beforeAll(async () => {
  test.setTimeout(180_000)
  site = await startSampleSite()
  parameters = readParameters(join(site.dataDir, 'shanyrak.db'))
  handles = await readHandles()
  const signedIn = await Promise.all(
    Object.entries(people).map(
      async ([visitor, name]) =>
        [visitor, await signInOver(site.url, sampleAccount(name))] as const,
    ),
  )
  cookies = { nobody: '', ...byVisitor(signedIn, ({ cookie }) => cookie) }
  owners = { nobody: '', ...byVisitor(signedIn, ({ formOwner }) => formOwner) }
  parameters.lookId = await openLook()
  await askOneself()
})

test.afterAll(() => site.stop())

type SignedIn = Awaited<ReturnType<typeof signInOver>>

function byVisitor(signedIn: (readonly [string, SignedIn])[], pick: (each: SignedIn) => string) {
  const picked = signedIn.map(([visitor, each]) => [visitor, pick(each)])
  return Object.fromEntries(picked) as Record<Exclude<Visitor, 'nobody'>, string>
}

/** A form as the visitor's own page would send it. */
function asOwn(visitor: Visitor, fields: Record<string, string>): URLSearchParams {
  const owner = owners[visitor]
  return new URLSearchParams({ ...(owner ? { [formOwnerField]: owner } : {}), ...fields })
}

/** A look of the authority at the owner's record, as new as it must be to be read. */
async function openLook(): Promise<string> {
  const fields = { sought: parameters.code ?? '', purpose: 'court-preparation', words: '' }
  const answer = await fetch(`${site.url}/authority`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: site.url, Cookie: cookies.authority },
    body: asOwn('authority', fields),
  })
  return answer.headers.get('location')?.split('/').at(-1) ?? ''
}

/** What the owner answers to nobody but themselves. */
const ownWords = 'боз-торғай-5208'

/** The owner answers the questions of the self-assessment, and chooses a step. */
async function askOneself() {
  const { get, post } = httpVisitor(site.url, cookies.owner)
  const page = await (await get('/readiness')).text()
  const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(page) ?? []
  await post('/readiness', { intent: 'see', seen, 'words-loss': ownWords })
  const chosen = await post('/readiness', { intent: 'choose', step: 'not-now' })
  expect(chosen.headers.get('location')).toContain('/readiness/step')
}

/** What stands in addresses for something of the owner's. */
function readParameters(file: string): Record<string, string> {
  const database = new SqliteClient(file, { readonly: true })
  const pick = (sql: string, ...values: string[]) =>
    String(
      database
        .prepare(sql)
        .pluck()
        .get(...values),
    )
  const personId = pick('SELECT id FROM person WHERE email = ?', sampleEmail('graduate'))
  const found = {
    personId,
    enrolmentId: pick('SELECT id FROM enrolment WHERE person_id = ?', personId),
    attemptId: pick('SELECT id FROM attempt WHERE person_id = ?', personId),
    code: pick('SELECT code FROM certificate WHERE person_id = ?', personId),
    clientId: sampleClient.id,
    programme: 'adoptive-parent',
    module: 'adaptation',
    unit: 'anger',
    lesson: pick('SELECT lesson FROM lesson_version WHERE lesson LIKE ?', '%meeting%'),
    part: 'first-evening',
    position: '1',
    list: '1',
    purpose: 'revocation',
    why: 'cross-site',
    action: 'suspend',
    form: 'adoption',
    token: 'not-a-token',
    file: 'not-a-picture.webp',
    '*': 'nowhere',
  }
  database.close()
  return found
}

/** What the routes of the built site say of themselves. */
async function readHandles(): Promise<Record<string, RouteHandle>> {
  const build: ServerBuild = await import(resolve('build/server/index.js'))
  return Object.fromEntries(routesOf(build).map(({ pattern, handle }) => [pattern, handle]))
}

/** Every address of the built site, and whether it takes forms. */
async function listAddresses(): Promise<{ path: string; takesForms: boolean }[]> {
  const build: ServerBuild = await import(resolve('build/server/index.js'))
  return Object.values(build.routes).flatMap((route) =>
    route && route.id !== 'root'
      ? [{ path: `/${route.path ?? ''}`, takesForms: Boolean(route.module.action) }]
      : [],
  )
}

function mapValues(fields: Record<string, string>, change: (value: string) => string) {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value)]))
}

function fillIn(text: string): string {
  return text.replace(/:(\w+)|\*/g, (whole, name) => parameters[name ?? whole] ?? whole)
}

const unknownField = { 'no-such-field': '1' }

/** Where an answer led that was asked for in one language, and whether it led on in the same. */
type Way = { asked: string; location: string; isKept: boolean }

/** Where the owner's own words were shown, and to whom. */
const shownTo = new Set<string>()

/** Every way that `ask` was led. */
const ways: Way[] = []

/** Of a visitor whose browser remembers no language. */
function noteWay(asked: string, answer: Response) {
  const location = answer.headers.get('location')
  const isOurs = location?.startsWith('/') || location?.startsWith(site.url)
  const chooses = answer.headers.getSetCookie().some((each) => each.startsWith('language='))
  if (answer.status < 300 || answer.status > 399 || !location || !isOurs || chooses) return
  ways.push({ asked, location, isKept: /[?&]lang=ru(?!\w)/.test(location) })
}

/** Asks as every visitor, in Russian; the API speaks to programs, and knows no language. @param fields of a form; null for a look. */
async function ask(path: string, fields: Record<string, string> | null): Promise<Row> {
  const address = `${site.url}${fillIn(path)}${path.startsWith('/api/') ? '' : '?lang=ru'}`
  const answers = visitors.map(async (visitor) => {
    const answer = await fetch(address, {
      method: fields ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { Origin: site.url, Cookie: cookies[visitor] },
      body: fields && asOwn(visitor, mapValues(fields, fillIn)),
    })
    if ((await answer.text()).includes(ownWords)) shownTo.add(`${path} to ${visitor}`)
    noteWay(`${fields ? 'POST' : 'GET'} ${path} as ${visitor}`, answer)
    return [visitor, answer.status]
  })
  return Object.fromEntries(await Promise.all(answers))
}

/** That nobody was led out of the language in which they asked. */
function expectKept() {
  expect.soft(ways.length).toBeGreaterThan(30)
  expect.soft(ways.filter(({ isKept }) => !isKept)).toEqual([])
}

test('every address of the site is in the matrix, and no other', async () => {
  const addresses = await listAddresses()
  expect(Object.keys(matrix).sort()).toEqual(addresses.map(({ path }) => path).sort())
  const taking = patterns.filter((path) => matrix[path].post)
  expect(taking.sort()).toEqual(
    addresses
      .filter(({ takesForms }) => takesForms)
      .map(({ path }) => path)
      .sort(),
  )
})

test('everybody sees what is theirs to see, and nothing else', async () => {
  for (const path of patterns) {
    expect.soft(await ask(path, null), `GET ${path}`).toEqual(rowsOf(path).get)
  }
  expectKept()
  // What somebody answered themselves is shown to them alone, and stands in no log and no file.
  expect([...shownTo].sort()).toEqual(['/readiness to owner', '/readiness/weigh to owner'])
  expect(site.output()).not.toContain(ownWords)
  for (const file of filesBelow(site.dataDir)) {
    expect(readFileSync(file).includes(ownWords), file).toBe(false)
  }
})

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
}

test('HEAD answers with the status of GET and the length that GET has, or none, at every address', async () => {
  for (const path of Object.keys(matrix)) {
    for (const visitor of ['nobody', 'owner'] as const) {
      const [get, head] = await Promise.all(
        ['GET', 'HEAD'].map(async (method) => {
          const headers = { Cookie: cookies[visitor], 'Accept-Encoding': 'identity' }
          const answer = await fetch(site.url + fillIn(path), {
            ...{ method, headers, redirect: 'manual' },
          })
          await answer.arrayBuffer()
          return { status: answer.status, length: answer.headers.get('content-length') }
        }),
      )
      const asked = `${path} as ${visitor}`
      expect.soft(head?.status, asked).toBe(get?.status)
      expect.soft([get?.length, null], asked).toContain(head?.length)
    }
  }
})

/** Whose page it is, as far as it is somebody's: there it shows most. */
const lookers: Visitor[] = ['owner', 'authority', 'administrator', 'trainer', 'nobody']

/** Addresses that answer with something else than a page. */
const noPage =
  /\/(pdf|credential|json|csv|did\.json|jwks\.json|known\.json|offline\.html|openapi\.json)$|^\/api\/|\/credentials\//

test('no page runs over with letters twice as large on a phone, and every target fits a finger', async ({
  browser,
}) => {
  const pages = patterns.flatMap((path) => {
    const { get } = rowsOf(path)
    const looker = lookers.find((visitor) => get[visitor] === 200)
    return looker && !noPage.test(path) ? [{ path, looker }] : []
  })
  expect(pages.length).toBeGreaterThan(40)
  const misfits: string[] = []
  for (const looker of lookers) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
    await context.addCookies(asBrowserCookies(cookies[looker], site.url))
    const page = await context.newPage()
    for (const { path } of pages.filter((each) => each.looker === looker)) {
      for (const language of ['kk', 'ru', 'en']) {
        await page.goto(`${site.url}${fillIn(path)}?lang=${language}`)
        // Whoever is led to the sign-in page has not seen theirs.
        expect
          .soft(new URL(page.url()).pathname, path)
          .toBe(new URL(fillIn(path), site.url).pathname)
        // A refused form is answered in the language in which its page was read.
        const elsewhere = await page
          .locator('main form[method=post]')
          .evaluateAll((forms, language) => {
            const actions = forms.map((form) => form.getAttribute('action') ?? location.href)
            return actions.filter((action) => !action.includes(`lang=${language}`))
          }, language)
        expect.soft(elsewhere, `forms of ${path} without its language`).toEqual([])
        const found = await measurePage(page)
        misfits.push(...found.map((misfit) => `${path} in ${language}: ${misfit}`))
      }
    }
    await context.close()
  }
  expect(misfits).toEqual([])
})

test('the record of somebody new is about one screen of a phone, and one sheet of paper', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  await context.addCookies(asBrowserCookies(cookies.stranger, site.url))
  const page = await context.newPage()
  for (const language of ['kk', 'ru', 'en']) {
    await page.goto(`${site.url}/record?lang=${language}`)
    await expect(page.locator('main input[name=form]').first()).toBeVisible()
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    expect.soft(height, `${language}, in CSS pixels`).toBeLessThan(1_600)
    const paper = await page.pdf({ format: 'A4' })
    const sheets = paper.toString('latin1').match(/\/Type \/Page\b/g)
    expect.soft(sheets, `${language}, on paper`).toHaveLength(1)
  }
  await context.close()
})

// Comes last: it signs everybody out.
test('everybody changes what is theirs to change, and nothing else', async () => {
  for (const path of patterns) {
    const { post } = rowsOf(path)
    if (!post) continue
    const fields = matrix[path].post?.fields ?? unknownField
    expect.soft(await ask(path, fields), `POST ${path}`).toEqual(post)
  }
  expectKept()
  expect([...shownTo].filter((shown) => !shown.endsWith(' to owner'))).toEqual([])
})
