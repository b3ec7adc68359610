import { expect, test } from 'vitest'
import type { Services } from '../../../app/context'
import { publishContent } from '../../../app/journeys/publish-content.server'
import { findNewestProgrammeVersion } from '../../../app/learning/find-newest-programme-version.server'
import { publishChangedContent } from '../../../app/publish-changed-content'
import { freshServices } from '../../support/fresh-services'
import { givenFolder } from '../../support/given-folder'

const now = new Date('2026-11-21T19:47:00Z')

/** Starts a site on a folder of content. @returns what it said. */
async function start(services: Services, folder: string): Promise<string> {
  const said: string[] = []
  await publishChangedContent(
    { ...services, folder },
    async (path) => {
      const { kind } = await publishContent(services, { folder: path, actorId: null, now })
      return { published: kind !== 'refused', said: kind }
    },
    (line) => said.push(line),
  )
  return said.join('\n')
}

const titleOf = async ({ database }: Services) =>
  (await findNewestProgrammeVersion(database.read, 'sample'))?.definition.title.en

function givenTitled(title: string) {
  const folder = givenFolder()
  folder.replace('programmes/sample.yaml', "en: 'Sample programme'", `en: '${title}'`)
  return folder
}

test('what was published from another folder stays when the site starts on the one it had', async () => {
  const services = await freshServices()
  const configured = givenTitled('First')
  await start(services, configured.path)
  const own = givenTitled('Second')
  await publishContent(services, { folder: own.path, actorId: null, now })
  const said = await start(services, configured.path)
  expect(await titleOf(services)).toBe('Second')
  expect(said).toContain('what was published at 2026-11-22T00:47:00+05:00 stays')
  expect(said).toContain(`content:publish ${configured.path}`)
})

test('a folder that was edited meanwhile is published at the next start', async () => {
  const services = await freshServices()
  const configured = givenTitled('First')
  await start(services, configured.path)
  configured.replace('programmes/sample.yaml', "en: 'First'", "en: 'Third'")
  await start(services, configured.path)
  expect(await titleOf(services)).toBe('Third')
})

test('the operator may publish again what was published before', async () => {
  const services = await freshServices()
  const [first, second] = [givenTitled('First'), givenTitled('Second')]
  for (const { path } of [first, second, first]) {
    await publishContent(services, { folder: path, actorId: null, now })
  }
  expect(await titleOf(services)).toBe('First')
  await start(services, second.path)
  expect(await titleOf(services)).toBe('First')
})

test('the content that ships never takes the place of content of their own', async () => {
  const services = await freshServices()
  await publishContent(services, { folder: givenTitled('Own').path, actorId: null, now })
  expect(await start(services, 'content')).toContain('not from the one that ships')
  expect(await titleOf(services)).toBe('Own')
})
