import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Services } from '../../../app/context'
import { publishContent } from '../../../app/journeys/publish-content.server'
import { findLibrary, readLibrary } from '../../../app/learning/find-library.server'
import { publishChangedContent } from '../../../app/publish-changed-content'
import { libraryVersions } from '../../../db/schema/learning'
import { auditEntries } from '../../../db/schema/platform'
import { freshServices } from '../../support/fresh-services'
import { anEmergency, writeEmergencies } from '../../support/given-emergencies'
import { givenFolder } from '../../support/given-folder'
import { aUnit, givenLibraryFolder } from '../../support/given-library'

const now = new Date('2026-11-21T09:00:00Z')

const publish = (services: Services, { path: folder }: { path: string }) =>
  publishContent(services, { folder, actorId: null, now })

/** A library whose first unit has another title. */
function givenTitled(title: string) {
  const folder = givenLibraryFolder()
  folder.write('library/first-night.en.mdx', aUnit('en', { front: { title } }))
  return folder
}

async function titleOf({ database }: Services) {
  const library = await readLibrary(database.read)
  return library?.groups[0]?.units[0]?.texts.en.title
}

test('a library is published in the order of its groups, numbered, audited and kept in each version', async () => {
  const services = await freshServices()
  const { read } = services.database
  const first = givenLibraryFolder()
  expect(await publish(services, first)).toMatchObject({
    library: { number: 1, kind: 'published' },
  })
  const library = await readLibrary(read)
  expect(
    library?.groups.map(({ title, units }) => [title.ru, units.map(({ slug }) => slug)]),
  ).toEqual([
    ['Группа: first-night', ['first-night']],
    ['Группа: food', ['food']],
  ])
  const [unit] = library?.groups[0]?.units ?? []
  expect(unit?.texts.ru).toMatchObject({
    title: 'Первая ночь',
    step: 'Оставьте сегодня свет в коридоре.',
    checkedOn: null,
    help: { name: 'Emergency', props: { id: 'fire', title: 'Пожар', lines: '112' } },
  })

  expect(await publish(services, givenTitled('Newer'))).toMatchObject({
    kind: 'published',
    programmes: [{ kind: 'unchanged' }],
    library: { number: 2, kind: 'published' },
  })
  const kept = await read.select().from(libraryVersions).orderBy(libraryVersions.number)
  expect(kept.map((each) => each.library.groups[0]?.units[0]?.texts.en.title)).toEqual([
    'The first night',
    'Newer',
  ])
  const entries = await read
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'library.published'))
  expect(entries.map(({ subjectId }) => subjectId)).toEqual(kept.map(({ id }) => id))
  const rewriting = services.database.transaction((tx) =>
    tx.update(libraryVersions).set({ number: 9 }),
  )
  await expect(rewriting).rejects.toThrow()
})

test('the same library gets no new version, and other words for an emergency that it names do', async () => {
  const services = await freshServices()
  const folder = givenLibraryFolder()
  await publish(services, folder)
  folder.replace('programmes/sample.yaml', 'passMark: 80', 'passMark: 70')
  expect(await publish(services, folder)).toMatchObject({
    library: { number: 1, kind: 'unchanged' },
  })
  writeEmergencies(folder, anEmergency({ title: { kk: 'Түтін', ru: 'Дым', en: 'Smoke' } }))
  expect(await publish(services, folder)).toMatchObject({ library: { number: 2 } })
  const library = await readLibrary(services.database.read)
  expect(library?.groups[0]?.units[0]?.texts.en.help).toMatchObject({ props: { title: 'Smoke' } })
})

test('a folder without a library has none, and takes away the one that stood', async () => {
  const services = await freshServices()
  const { read } = services.database
  expect(await publish(services, givenFolder())).toMatchObject({ library: null })
  expect(await readLibrary(read)).toBeNull()
  expect(await read.select().from(libraryVersions)).toEqual([])
  await publish(services, givenLibraryFolder())
  expect(await titleOf(services)).toBe('The first night')
  await publish(services, givenFolder())
  expect(await readLibrary(read)).toBeNull()
})

test('a library with a problem publishes nothing of its folder', async () => {
  const services = await freshServices()
  const folder = givenLibraryFolder()
  folder.remove('library/food.kk.mdx')
  expect(await publish(services, folder)).toMatchObject({ kind: 'refused' })
  expect(await readLibrary(services.database.read)).toBeNull()
})

test('a start on the folder of a release undoes no library that was published since', async () => {
  const services = await freshServices()
  const start = (folder: { path: string }) =>
    publishChangedContent(
      { ...services, folder: folder.path },
      async (path) => {
        const { kind } = await publish(services, { path })
        return { published: kind !== 'refused', said: kind }
      },
      () => undefined,
    )
  const configured = givenTitled('First')
  await start(configured)
  await publish(services, givenTitled('Second'))
  await start(configured)
  expect(await titleOf(services)).toBe('Second')
  const empty = givenFolder()
  await publish(services, empty)
  await start(configured)
  expect(await readLibrary(services.database.read)).toBeNull()
})

test('pages show what is remembered, without waiting, until somebody has read anew', async () => {
  const services = await freshServices()
  const { read } = services.database
  await publish(services, givenLibraryFolder())
  const first = await findLibrary(read)
  expect(first).not.toBeNull()
  await publish(services, givenTitled('Newer'))
  expect(await findLibrary(read)).toBe(first)
  expect(await titleOf(services)).toBe('Newer')
  expect((await findLibrary(read))?.groups[0]?.units[0]?.texts.en.title).toBe('Newer')
})
