import { expect, test } from 'vitest'
import type { Services } from '../../../app/context'
import { searchTexts } from '../../../app/search/search-texts.server'
import { showFound } from '../../../app/search/ui/show-found.server'
import { freshServices } from '../../support/fresh-services'
import { givenPublishedProgramme } from '../../support/given-content'
import { givenEnrolment } from '../../support/given-enrolment'

/** What a learner is shown of a search in English. */
async function show({ database }: Services, personId: string, typed: string) {
  const asked = { typed, language: 'en' as const, personId, page: 1 }
  const found = await searchTexts(database.read, asked)
  return found.kind === 'searched' ? showFound(database.read, found, 'en') : []
}

const plain = (parts: { text: string }[]) => parts.map(({ text }) => text).join('')

test('of a lesson that is not open yet the title alone is shown, and its text once it is', async () => {
  const services = await freshServices()
  const { definition, modules } = await givenPublishedProgramme(services)
  const begun = await givenEnrolment(services.database, { personId: 'begun', programme: 'sample' })
  await givenEnrolment(services.database, { personId: 'on', programme: 'sample', lessons: 1 })
  const found = async (personId: string) =>
    (await show(services, personId, 'wakes')).find(({ kind }) => kind === 'lesson')

  const locked = await found('begun')
  expect(locked).toMatchObject({ isLocked: true, sections: [] })
  expect(locked?.path).toBe(`/learn/${begun.id}/first-steps/first-night`)
  expect(locked?.place).toEqual([definition.title.en, modules[0]?.definition.title.en])

  const open = await found('on')
  expect(open?.isLocked).toBe(false)
  expect(plain(open?.sections[0]?.snippet ?? [])).toContain('wakes')
  expect(open?.sections[0]?.snippet).toContainEqual({ text: 'wakes', isFound: true })
})

test('a heading that was found leads to its place on the page', async () => {
  const services = await freshServices()
  await givenPublishedProgramme(services)
  await givenEnrolment(services.database, { personId: 'all', programme: 'sample', lessons: 4 })
  const paths = (await show(services, 'all', 'order'))
    .filter(({ kind }) => kind === 'lesson')
    .flatMap(({ sections }) => sections)
    .filter(({ heading }) => heading !== null)
    .map(({ path }) => path)
  expect(paths.length).toBeGreaterThan(0)
  for (const path of paths) expect(path).toMatch(/#section-\d+$/)
})
