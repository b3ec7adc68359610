import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Services } from '../../../app/context'
import { publishContent } from '../../../app/journeys/publish-content.server'
import { findSite, readSite } from '../../../app/learning/find-site.server'
import { listUnready } from '../../../app/learning/list-unready.server'
import * as contactPage from '../../../app/learning/pages/contact'
import * as privacyPage from '../../../app/learning/pages/privacy'
import * as termsPage from '../../../app/learning/pages/terms'
import { languages } from '../../../app/platform/i18n/language'
import { auditEntries } from '../../../db/schema/platform'
import { siteVersions } from '../../../db/schema/learning'
import { getPage } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenFolder } from '../../support/given-folder'

const now = new Date('2026-11-21T09:00:00Z')

const contact = `
contact:
  address: { kk: 'Астана, А', ru: 'Астана, А', en: 'Astana, A' }
  telephone: '+7 (7172) 55-55-55'
  hours: { kk: '9:00-18:00', ru: '9:00-18:00', en: '9 to 6' }
  email: help@organisation.kz
cost: { kk: 'тегін', ru: 'бесплатно', en: 'free' }
`

const textOf = (title: string) =>
  `---\ntitle: ${title}\nsummary: In short.\n---\n\n## Why\n\nBecause.\n`

/** The folder of tests with the texts of the site, and what comes with the organisation. */
function givenSite(organisation = contact) {
  const folder = givenFolder()
  const file = join(folder.path, 'organisation.yaml')
  folder.write('organisation.yaml', readFileSync(file, 'utf8') + organisation)
  mkdirSync(join(folder.path, 'site'))
  for (const language of languages) {
    folder.write(`site/privacy.${language}.mdx`, textOf(`Privacy ${language}`))
    folder.write(`site/terms.${language}.mdx`, textOf(`Terms ${language}`))
  }
  return folder
}

const publish = (services: Services, folder: { path: string }) =>
  publishContent(services, { folder: folder.path, actorId: null, now })

test('who answers for the site and its texts are published, numbered and kept in each version', async () => {
  const services = await freshServices()
  const { read } = services.database
  const folder = givenSite()
  expect(await publish(services, folder)).toMatchObject({ site: { number: 1, kind: 'published' } })
  folder.write('site/terms.en.mdx', textOf('Newer terms'))
  expect(await publish(services, folder)).toMatchObject({ site: { number: 2, kind: 'published' } })
  expect(await publish(services, givenSite())).toMatchObject({ site: { number: 3 } })
  const kept = await read.select().from(siteVersions).orderBy(siteVersions.number)
  expect(kept.map(({ site }) => site.texts.terms?.en.title)).toEqual([
    'Terms en',
    'Newer terms',
    'Terms en',
  ])
  const entries = await read.select().from(auditEntries)
  expect(entries.filter(({ action }) => action === 'site.published')).toHaveLength(3)
  const change = { number: 9 }
  const rewrite = services.database.transaction((tx) => tx.update(siteVersions).set(change))
  await expect(rewrite).rejects.toThrow()
})

test('naming somebody to answer for the site makes no new version of a programme', async () => {
  const services = await freshServices()
  const plain = givenFolder()
  const first = await publish(services, plain)
  const second = await publish(services, givenSite())
  expect(first).toMatchObject({ programmes: [{ number: 1, kind: 'published' }] })
  expect(second).toMatchObject({ programmes: [{ number: 1, kind: 'unchanged' }] })
})

test.each(languages)(
  'its pages say in %s who answers, and show each text with its version',
  async (language) => {
    const services = await freshServices()
    await publish(services, givenSite())
    const ask = (page: { loader: Parameters<typeof getPage>[1] }) =>
      getPage(services, page.loader, { path: '/', language })
    expect(await ask(contactPage)).toMatchObject({
      data: {
        organisation: { telephone: '+7 (7172) 55-55-55', email: 'help@organisation.kz' },
        isSample: false,
      },
    })
    expect(await ask(privacyPage)).toMatchObject({
      data: { title: `Privacy ${language}`, number: 1, isSample: false },
    })
    expect(await ask(termsPage)).toMatchObject({ data: { title: `Terms ${language}` } })
  },
)

test('a folder without contact and texts still has its pages, and what is missing is listed', async () => {
  const services = await freshServices()
  const folder = givenFolder()
  await publish(services, folder)
  for (const page of [contactPage, privacyPage, termsPage]) {
    expect((await getPage(services, page.loader, { path: '/' })).status).toBe(200)
  }
  const { sample, missing } = await listUnready(services.database.read)
  expect(sample).toEqual([])
  expect(missing.sort()).toEqual(
    ['address', 'cost', 'email', 'hours', 'privacy', 'telephone', 'terms'].sort(),
  )
})

test('what is a sample is said on the page and listed for the operator, until it is struck out', async () => {
  const services = await freshServices()
  const folder = givenSite(`${contact}sample: [organisation, privacy]\n`)
  await publish(services, folder)
  const { read } = services.database
  expect(await listUnready(read)).toEqual({ sample: ['organisation', 'privacy'], missing: [] })
  const samples = []
  for (const page of [contactPage, privacyPage, termsPage]) {
    const { data } = await getPage(services, page.loader, { path: '/' })
    samples.push((data as { isSample: boolean }).isSample)
  }
  expect(samples).toEqual([true, true, false])
})

test.each([
  ['a text in two of three languages', 'site/terms.kk.mdx', null, /terms\.kk\.mdx.*is missing/],
  [
    'what a lesson gives',
    'site/terms.kk.mdx',
    textOf('T').replace('\n---', '\ngained: a\n---'),
    /terms\.kk\.mdx.*"gained" is said at the end of a lesson/,
  ],
  ['a script', 'site/terms.kk.mdx', `${textOf('T')}\n<script>x</script>\n`, /script/],
  [
    'a dangerous address',
    'site/terms.kk.mdx',
    `${textOf('T')}\n[x](javascript:y)\n`,
    /address|link/i,
  ],
  [
    'a self-check',
    'site/terms.kk.mdx',
    `${textOf('T')}\n<SelfCheck questions="a" />\n`,
    /belong to/,
  ],
  [
    'a place to write in',
    'site/terms.kk.mdx',
    `${textOf('T')}\n<Reflection id="a" prompt="What?" />\n`,
    /belongs to lessons/,
  ],
  [
    'a story with choices',
    'site/terms.kk.mdx',
    `${textOf('T')}\n${[
      '<Scenario id="a" title="A">',
      '<Scene id="b" title="B">',
      'Text.',
      '<Choice to="c" text="C" />\n<Choice to="d" text="D" />',
      '</Scene>',
      ...['c', 'd'].map((id) => `<Ending id="${id}" title="E">\n\nText.\n\n</Ending>`),
      '</Scenario>',
    ].join('\n\n')}\n`,
    /belongs to lessons/,
  ],
  ['another text', 'site/other.kk.mdx', textOf('T'), /not used/],
])('%s is refused with its place, and nothing is published', async (_, path, text, message) => {
  const services = await freshServices()
  const folder = givenSite()
  if (text === null) folder.remove(path)
  else folder.write(path, text)
  const outcome = await publish(services, folder)
  if (outcome.kind !== 'refused') throw new Error(outcome.kind)
  const said = outcome.problems.map(({ file, message }) => `${file} ${message}`)
  expect(said.join('\n')).toMatch(message)
  expect(await readSite(services.database.read)).toBeNull()
})

test.each(['8 7172 555555', 'call us', '+7'])(
  'the telephone "%s" is refused',
  async (telephone) => {
    const services = await freshServices()
    const outcome = await publish(services, givenSite(`\ncontact: { telephone: '${telephone}' }\n`))
    expect(outcome).toMatchObject({ kind: 'refused' })
  },
)

test('pages show what is remembered, without waiting, until somebody has read anew', async () => {
  const services = await freshServices()
  const { read } = services.database
  const folder = givenSite()
  await publish(services, folder)
  const first = await findSite(read)
  expect(first?.number).toBe(1)
  folder.write('site/terms.en.mdx', textOf('Newer terms'))
  await publish(services, folder)
  expect(await findSite(read)).toBe(first)
  expect((await readSite(read))?.number).toBe(2)
  expect((await findSite(read))?.number).toBe(2)
})
