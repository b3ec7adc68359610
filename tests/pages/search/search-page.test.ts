import { expect, test } from 'vitest'
import { publishContent } from '../../../app/journeys/publish-content.server'
import { readLibrary } from '../../../app/learning/find-library.server'
import type { Services } from '../../../app/context'
import { answerPages } from '../../../app/platform/http/answer-pages.server'
import { pathDescriber } from '../../../app/platform/http/describe-path'
import { languages, type Language } from '../../../app/platform/i18n/language'
import { pages as routes } from '../../../app/routes'
import { queryBounds } from '../../../app/search/domain/query'
import { searchPace } from '../../../app/search/limits'
import { takeSearchTurn } from '../../../app/search/take-search-turn.server'
import { databasePrint } from '../../support/database-print'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenBuild } from '../../support/given-build'
import { givenLibraryFolder } from '../../support/given-library'
import { readText } from '../../support/read-controls'
import { siteRules } from '../../support/site-rules'

const now = new Date('2026-11-21T09:00:00Z')
const { frame } = siteRules
const pages = answerPages(await givenBuild(), 'production')

async function givenSite() {
  const services = await freshServices()
  const { path: folder } = givenLibraryFolder()
  await publishContent(services, { folder, actorId: null, now })
  await readLibrary(services.database.read)
  return services
}

/** Asks for the results of a text as it stands in an address. */
async function search(services: Services, query: string, language: Language = 'ru') {
  const request = new Request(`http://127.0.0.1:3000/search?q=${query}`)
  const answer = await pages(request, { ...requestContext(services, { language, now }), frame })
  return { status: answer.status, headers: answer.headers, html: await answer.text() }
}

function textsIn(html: string, tag: string): string[] {
  const found = [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, 'gs'))]
  return found.map(([, inside = '']) => readText(inside.replace(/<[^>]*>/g, '')))
}

const linksIn = (html: string) => [...html.matchAll(/<a href="([^"]*)"/g)].map(([, to]) => to)

test.each([
  ['kk', 'жастык', '1 мәтін табылды'],
  ['ru', 'подушк', 'Найден 1 текст'],
  ['en', 'PILLOW', '1 text found'],
] as const)(
  'in %s "%s" finds a unit of the library and marks the word',
  async (language, q, said) => {
    const services = await givenSite()
    const { status, html } = await search(services, encodeURIComponent(q), language)
    expect(status).toBe(200)
    expect(textsIn(html, 'h2')[0]).toBe(said)
    expect(linksIn(html)).toContain('/library/food')
    expect(textsIn(html, 'mark').length).toBeGreaterThan(0)
  },
)

test('what another language has is found, and said to be of that language', async () => {
  const services = await givenSite()
  const { html } = await search(services, encodeURIComponent('подушкой'), 'kk')
  expect(linksIn(html)).toContain('/library/food')
  expect(html).toMatch(/<h3 lang="ru"/)
})

test.each(languages)(
  'when nothing is found in %s it leads to help and the library',
  async (language) => {
    const services = await givenSite()
    const { status, html } = await search(services, 'xyzzyqwerty', language)
    expect(status).toBe(200)
    expect(linksIn(html)).toEqual(expect.arrayContaining(['/help', '/library']))
    expect(textsIn(html, 'mark')).toEqual([])
  },
)

/** What an engine, a page or an address could take for something else than words. */
const hostile = [
  '"',
  "'",
  '*',
  '%22%20OR%201',
  'a%20AND',
  'NEAR(a%20b)',
  'words:a',
  '-a',
  '(',
  ')',
  '^a',
  'a%00b',
  '%ed%a0%80',
  '%E2%80%AF%E2%80%8F%D0%B4%D0%BE%D0%BC',
  "a'::tsquery--",
  '%26%26%20%7C%7C%20!',
  '%3Cb%3Edom%3C/b%3E',
  '%5C',
  ';drop%20table',
  '%',
  '%zz',
  '&q=second',
  '&page=-1',
  'a&page=99999999999999999999',
  `${'a%20'.repeat(90)}`,
  '%F0%9F%98%80',
  `${'a%CC%81'.repeat(90)}`,
]

test('nothing typed is an operator or markup', async () => {
  const services = await givenSite()
  for (const typed of hostile) {
    const { status, html } = await search(services, typed)
    expect([typed, status]).toEqual([typed, 200])
    expect(html).not.toContain('<b>dom')
  }
})

test('what is too long is refused and looked for nowhere', async () => {
  const services = await givenSite()
  const before = await databasePrint(services.config.database)
  const long = 'word%20'.repeat(10_000)
  const { status, html } = await search(services, long)
  expect(status).toBe(422)
  expect(html).toContain('aria-invalid')
  expect(await databasePrint(services.config.database)).toEqual(before)
})

test('as many characters as may be typed are looked for', async () => {
  const services = await givenSite()
  expect((await search(services, 'я'.repeat(queryBounds.characters))).status).toBe(200)
  expect((await search(services, 'я'.repeat(queryBounds.characters + 1))).status).toBe(422)
})

test('nothing of what was looked for is kept, told to a log or said by the title', async () => {
  const services = await givenSite()
  const before = await databasePrint(services.config.database)
  const { html } = await search(services, encodeURIComponent('подушкой'))
  const after = await databasePrint(services.config.database)
  const changed = Object.keys(after).filter((table) => after[table] !== before[table])
  // The turn of the network, by a keyed hash of it.
  expect(changed).toEqual(['throttle_bucket'])
  expect(textsIn(html, 'title')[0]).not.toContain('подушк')
  const describe = pathDescriber(Object.keys(routes).map((pattern) => pattern.slice(1)))
  expect(describe('/search?q=secret')).toBe('/search')
})

test('too many from one network are asked to wait', async () => {
  const services = await givenSite()
  const context = requestContext(services, { now })
  for (let turn = 0; turn < searchPace.burst; turn++) {
    await takeSearchTurn(services, context.address, now)
  }
  const { status, headers } = await search(services, 'a')
  expect(status).toBe(429)
  expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0)
})
