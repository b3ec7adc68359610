import { expect, test } from 'vitest'
import type { Services } from '../../../app/context'
import { publishContent } from '../../../app/journeys/publish-content.server'
import { readLibrary } from '../../../app/learning/find-library.server'
import { libraryMessages } from '../../../app/learning/words/library-messages'
import { answerPages } from '../../../app/platform/http/answer-pages.server'
import { formatDate } from '../../../app/platform/i18n/format'
import { languages, type Language } from '../../../app/platform/i18n/language'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenBuild } from '../../support/given-build'
import { givenFolder } from '../../support/given-folder'
import { aUnit, givenLibraryFolder } from '../../support/given-library'
import { givenPerson } from '../../support/given-person'
import { readText } from '../../support/read-controls'
import { siteRules } from '../../support/site-rules'

const now = new Date('2026-11-21T09:00:00Z')
const { frame } = siteRules

/** The pages of a site, as whole documents. */
const pages = answerPages(await givenBuild(), 'production')

async function publish(services: Services, { path: folder }: { path: string }) {
  const outcome = await publishContent(services, { folder, actorId: null, now })
  expect(outcome.kind).toBe('published')
  await readLibrary(services.database.read)
}

/** Asks for a page. @returns the answer, and its document as text. */
async function ask(
  services: Services,
  path: string,
  { language = 'en', ...headers }: Record<string, string> & { language?: Language } = {},
) {
  const request = new Request(`http://127.0.0.1:3000${path}`, { headers })
  const answer = await pages(request, { ...requestContext(services, { language, now }), frame })
  return { status: answer.status, headers: answer.headers, html: await answer.text() }
}

/** A site with the library of two units. */
async function givenSite() {
  const services = await freshServices()
  await publish(services, givenLibraryFolder())
  return services
}

/** What stands between the tags of a name, as a person reads it. */
function textsIn(html: string, tag: string): string[] {
  const found = [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, 'gs'))]
  return found.map(([, inside = '']) => readText(inside.replace(/<[^>]*>/g, '')))
}

const titleOf = (html: string) => textsIn(html, 'title')[0] ?? ''

/** The parts of the site that lead to the library where there is one. */
const leading = ['/', '/help']

test.each(languages)(
  'its list says in %s what there is, when it is needed and how long it takes',
  async (language) => {
    const services = await givenSite()
    const { status, html } = await ask(services, '/library', { language })
    expect(status).toBe(200)
    const titles = { kk: 'Топ', ru: 'Группа', en: 'Group' }
    expect(textsIn(html, 'h2')).toEqual([
      `${titles[language]}: first-night`,
      `${titles[language]}: food`,
    ])
    const wanted = await readLibrary(services.database.read)
    const units = wanted?.groups.flatMap((group) => group.units) ?? []
    expect(textsIn(html, 'h3')).toEqual(units.map(({ texts }) => texts[language].title))
    expect([...html.matchAll(/href="(\/library\/[^"]+)"/g)].map(([, path]) => path)).toEqual([
      '/library/first-night',
      '/library/food',
    ])
    expect(html.match(/6 (?:минут|minutes)/g)).toHaveLength(2)
    expect(html).toContain(libraryMessages[language].nothingKept)
    expect(html).toContain('href="/help"')
  },
)

test.each(languages)(
  'a unit says in %s its text, its one step and whom to call',
  async (language) => {
    const services = await givenSite()
    const { status, html } = await ask(services, '/library/first-night', { language })
    expect(status).toBe(200)
    const library = await readLibrary(services.database.read)
    const text = library?.groups[0]?.units[0]?.texts[language]
    if (!text) throw new Error('the unit was not published')
    expect(textsIn(html, 'h1')).toEqual([text.title])
    const [, step = ''] = /<section class="library-step"[^>]*>(.*?)<\/section>/s.exec(html) ?? []
    expect(textsIn(step, 'p')).toEqual([text.step])
    const [, call = ''] = /<section class="emergency"[^>]*>(.*?)<\/section>/s.exec(html) ?? []
    expect(call).toContain('href="tel:112"')
    expect(html).toContain('href="/library#group-of-first-night"')
  },
)

test('what a unit is about does not stand in the title of its document, which others see', async () => {
  const services = await givenSite()
  for (const language of languages) {
    const documents = await Promise.all(
      ['first-night', 'food'].map((unit) => ask(services, `/library/${unit}`, { language })),
    )
    for (const { html } of documents) {
      expect(titleOf(html)).not.toContain(textsIn(html, 'h1')[0])
      expect(titleOf(html)).toContain('2')
    }
    expect(titleOf(documents[0]!.html)).not.toBe(titleOf(documents[1]!.html))
  }
})

test('the day on which facts were checked is said where there is one', async () => {
  const services = await freshServices()
  const folder = givenLibraryFolder()
  for (const language of languages) {
    const front = { checkedOn: '2026-11-30' }
    folder.write(`library/food.${language}.mdx`, aUnit(language, { slug: 'food', front }))
  }
  await publish(services, folder)
  expect((await ask(services, '/library/food')).html).toContain(formatDate('2026-11-30', 'en'))
  expect((await ask(services, '/library/first-night')).html).not.toContain('2026')
})

test('a unit that is not there is not found, and an empty site says so', async () => {
  const services = await freshServices()
  expect((await ask(services, '/library')).html).toContain(libraryMessages.en.none)
  expect((await ask(services, '/library/food')).status).toBe(404)
  await publish(services, givenLibraryFolder())
  expect((await ask(services, '/library/food')).status).toBe(200)
  for (const unit of ['fod', '__proto__', 'FOOD', 'group-of-food']) {
    expect((await ask(services, `/library/${unit}`)).status, unit).toBe(404)
  }
})

test('a site leads to its library from where it is needed, and to none where there is none', async () => {
  const services = await freshServices()
  await publish(services, givenFolder())
  const { cookie } = await givenPerson(services)
  const links = async (path: string, headers: Record<string, string> = {}) =>
    (await ask(services, path, headers)).html.match(/href="\/library"/g)?.length ?? 0
  for (const path of [...leading, '/verify']) expect(await links(path), path).toBe(0)
  expect(await links('/learn', { cookie })).toBe(0)
  await publish(services, givenLibraryFolder())
  // The foot of every page, and a place of its own.
  for (const path of leading) expect(await links(path), path).toBe(2)
  expect(await links('/learn', { cookie })).toBe(2)
  expect(await links('/verify')).toBe(1)
  await publish(services, givenFolder())
  for (const path of leading) expect(await links(path), path).toBe(0)
})

test('a browser keeps a page of it and asks whether it still holds; of whoever signed in nobody keeps any', async () => {
  const services = await givenSite()
  for (const path of ['/library', '/library/food']) {
    const first = await ask(services, path)
    const tag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    expect(first.headers.get('vary')).toBe('Cookie, Accept-Language')
    const again = await ask(services, path, { 'if-none-match': tag })
    expect(again).toMatchObject({ status: 304, html: '' })
    expect(again.headers.get('etag')).toBe(tag)
    const other = await ask(services, path, { language: 'ru', 'if-none-match': tag })
    expect(other.status).toBe(200)

    const { cookie } = await givenPerson(services)
    const own = await ask(services, path, { cookie, 'if-none-match': tag })
    expect(own.status).toBe(200)
    expect(own.headers.has('etag')).toBe(false)
    expect(own.headers.has('cache-control')).toBe(false)
  }
})

test('what is published anew is another page to whoever kept the old one', async () => {
  const services = await givenSite()
  const { headers } = await ask(services, '/library/first-night')
  const folder = givenLibraryFolder()
  folder.write('library/first-night.en.mdx', aUnit('en', { front: { title: 'Newer' } }))
  await publish(services, folder)
  const kept = { 'if-none-match': headers.get('etag') ?? '' }
  const { status, html } = await ask(services, '/library/first-night', kept)
  expect(status).toBe(200)
  expect(textsIn(html, 'h1')).toEqual(['Newer'])
})

test('a page that is missing is kept by nobody', async () => {
  const services = await givenSite()
  const { headers } = await ask(services, '/library/none')
  expect(headers.has('etag')).toBe(false)
  expect(headers.has('cache-control')).toBe(false)
})
