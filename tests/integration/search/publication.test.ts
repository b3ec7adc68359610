import { expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { searchPassages, searchSources } from '../../../db/schema/search'
import { runAdmin } from '../../../app/admin/run-admin.server'
import type { Services } from '../../../app/context'
import { publishContent } from '../../../app/journeys/publish-content.server'
import { retireContent } from '../../../app/learning/retire-content.server'
import { readLibrary } from '../../../app/learning/find-library.server'
import type { Language } from '../../../app/platform/i18n/language'
import { prepareData } from '../../../app/prepare-data'
import { listCandidates } from '../../../app/search/data/search-passages'
import { readQuery } from '../../../app/search/domain/query'
import { findIndexState } from '../../../app/search/find-index-state.server'
import { searchEdition, wordsIn } from '../../../app/search/domain/search-words'
import { refreshIndex } from '../../../app/search/refresh-index.server'
import { searchTexts } from '../../../app/search/search-texts.server'
import { freshServices } from '../../support/fresh-services'
import { givenPublishedProgramme } from '../../support/given-content'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenFolder } from '../../support/given-folder'
import { givenLibraryFolder } from '../../support/given-library'
import { givenProgramme } from '../../support/given-programme'
import { givenTerminal } from '../../support/given-terminal'

const now = new Date('2026-11-21T09:00:00Z')

/** The names of the documents in which somebody finds words, in the order in which they come. */
async function find(
  { database }: Pick<Services, 'database'>,
  typed: string,
  { personId = null, language = 'en' }: { personId?: string | null; language?: Language } = {},
): Promise<string[]> {
  const found = await searchTexts(database.read, { typed, language, personId, page: 1 })
  return found.kind === 'searched' ? found.documents.map(({ document }) => document.document) : []
}

const publish = (services: Services, folder: string) =>
  publishContent(services, { folder, actorId: null, now })

const sound = { missing: 0, outdated: 0 }

async function type(services: Services, ...typed: string[]) {
  const terminal = givenTerminal()
  const code = await runAdmin(typed, terminal, () => services.config)
  return { code, said: terminal.said.join('\n') }
}

const nameSearch = async (services: Services) =>
  (await type(services, 'doctor')).said.split('\n').find((line) => line.includes('  search '))

test('a publication is found at once, by strangers what is public and by learners their lessons', async () => {
  const services = await freshServices()
  await givenPublishedProgramme(services)
  const { personId } = await givenEnrolment(services.database, {
    personId: 'learner',
    programme: 'sample',
  })
  expect(await findIndexState(services.database.read)).toMatchObject(sound)
  expect(await find(services, 'night', { personId })).toContain('first-steps/first-night')
  expect(await find(services, 'night')).not.toContain('first-steps/first-night')
  expect(await find(services, 'sample')).toEqual(['sample'])
})

test('whoever is enrolled finds their version, and others the new one', async () => {
  const services = await freshServices()
  const folder = givenFolder()
  await publish(services, folder.path)
  await givenEnrolment(services.database, { personId: 'before', programme: 'sample' })
  folder.replace('modules/first-steps/first-evening.en.mdx', '\n\n', '\n\nA kestrel flew by. ')
  await publish(services, folder.path)
  await givenEnrolment(services.database, { personId: 'after', programme: 'sample' })
  expect(await find(services, 'kestrel', { personId: 'before' })).toEqual([])
  expect(await find(services, 'kestrel', { personId: 'after' })).toEqual([
    'first-steps/first-evening',
  ])
  expect(await find(services, 'evening', { personId: 'before' })).toContain(
    'first-steps/first-evening',
  )
})

test('versions that nobody reads any more leave the index', async () => {
  const services = await freshServices()
  await givenProgramme(services.database)
  const { transaction, read } = services.database
  expect(await transaction((tx) => refreshIndex(tx))).toEqual({ added: 3, removed: 0 })
  await givenProgramme(services.database)
  expect(await transaction((tx) => refreshIndex(tx))).toEqual({ added: 3, removed: 3 })
  await givenEnrolment(services.database, { personId: 'learner' })
  await givenProgramme(services.database)
  // The programme's own row goes, its two modules stay for whoever learns them.
  expect(await transaction((tx) => refreshIndex(tx))).toEqual({ added: 3, removed: 1 })
  expect(await transaction((tx) => refreshIndex(tx))).toEqual({ added: 0, removed: 0 })
  expect(await findIndexState(read)).toMatchObject({ sources: 5, ...sound })
})

test('a retired programme is not found by strangers, and its lessons by whoever is enrolled', async () => {
  const services = await freshServices()
  await givenPublishedProgramme(services)
  await givenEnrolment(services.database, { personId: 'learner', programme: 'sample' })
  const retired = { kind: 'programme' as const, slug: 'sample' }
  await services.database.transaction((tx) => retireContent(tx, retired, { actorId: null, now }))
  expect(await find(services, 'sample')).not.toContain('sample')
  expect(await find(services, 'night', { personId: 'learner' })).toContain(
    'first-steps/first-night',
  )
})

test('a library that is taken away is found no more', async () => {
  const services = await freshServices()
  const folder = givenLibraryFolder()
  await publish(services, folder.path)
  await readLibrary(services.database.read)
  expect(await find(services, 'жастық', { language: 'kk' })).toContain('food')
  folder.remove('library')
  await publish(services, folder.path)
  expect(await find(services, 'жастық', { language: 'kk' })).not.toContain('food')
  expect(await findIndexState(services.database.read)).toMatchObject(sound)
})

test('a publication that fails leaves the index as it was', async () => {
  const services = await freshServices()
  await givenProgramme(services.database)
  const failing = services.database.transaction(async (tx) => {
    await refreshIndex(tx)
    throw new Error('something after it')
  })
  await expect(failing).rejects.toThrow('something after it')
  expect(await findIndexState(services.database.read)).toMatchObject({ sources: 0, missing: 3 })
})

test('every word of a published lesson is found by its beginnings and in folded spelling', async () => {
  const services = await freshServices()
  await givenPublishedProgramme(services)
  const passages = await services.database.read
    .select()
    .from(searchPassages)
    .where(eq(searchPassages.kind, 'lesson'))
  const spelled: Record<string, string> = { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у' }
  const asked = new Map<string, { typed: string; language: Language; id: number }>()
  for (const { language, text, id } of passages) {
    for (const { word } of wordsIn(text)) {
      const folded = word.toLowerCase().replace(/[әғқңөұү]/g, (letter) => spelled[letter] ?? letter)
      for (const typed of [word, word.slice(0, Math.ceil(word.length / 2)), folded]) {
        asked.set(`${language} ${typed}`, { typed, language, id })
      }
    }
  }
  expect(asked.size).toBeGreaterThan(500)
  const lost: string[] = []
  for (const { typed, language, id } of asked.values()) {
    const words = readQuery(typed, language)
    const reach = { kinds: ['lesson' as const], sourceIds: [] }
    const found = await listCandidates(services.database.read, {
      ...{ reach, language, words },
      hold: 'all',
    })
    if (!found.some((each) => each.id === id)) lost.push(`${typed} (${language})`)
  }
  expect(lost).toEqual([])
})

test('a start makes an index anew that other rules made, and doctor names it before', async () => {
  const services = await freshServices()
  const { transaction, read } = services.database
  await givenPublishedProgramme(services)
  expect(await nameSearch(services)).toMatch(/^ok /)
  await transaction(async (tx) => {
    await tx.update(searchSources).set({ edition: searchEdition - 1 })
  })
  expect(await nameSearch(services)).toMatch(/^warn .*search:rebuild$/)
  await prepareData(services.config, () => undefined)
  expect(await findIndexState(read)).toMatchObject(sound)
  expect(await nameSearch(services)).toMatch(/^ok /)
})

test('search:rebuild mends an index that lost passages', async () => {
  const services = await freshServices()
  await givenPublishedProgramme(services)
  await services.database.transaction(async (tx) => {
    await tx.delete(searchPassages).where(eq(searchPassages.language, 'ru'))
  })
  expect(await findIndexState(services.database.read)).not.toMatchObject(sound)
  expect(await type(services, 'search:rebuild')).toMatchObject({ code: 0 })
  expect(await findIndexState(services.database.read)).toMatchObject(sound)
})
