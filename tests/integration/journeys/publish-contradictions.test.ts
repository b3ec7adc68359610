import { expect, test } from 'vitest'
import type { Requirement } from '../../../app/eligibility/domain/requirement-table'
import { findNewestTable } from '../../../app/eligibility/find-newest-table.server'
import { publishContent } from '../../../app/journeys/publish-content.server'
import { publishRequirementTable } from '../../../app/journeys/publish-requirement-table.server'
import { findNewestProgrammeVersion } from '../../../app/learning/find-newest-programme-version.server'
import { freshServices } from '../../support/fresh-services'
import { givenPublishedProgramme } from '../../support/given-content'
import { givenFolder } from '../../support/given-folder'

const now = new Date('2026-11-29T09:00:00Z')

/** The sample course, published, and its table edited on the site since. */
async function given(change: (requirement: Requirement) => Requirement) {
  const services = await freshServices()
  await givenPublishedProgramme(services)
  const newest = await findNewestTable(services.database.read, 'adoption')
  if (!newest) throw new Error('the sample has a table')
  const { definition, number } = newest
  const table = { ...definition, requirements: definition.requirements.map(change) }
  const origin = { from: 'interface', edited: number } as const
  await services.database.transaction((tx) =>
    publishRequirementTable(tx, table, { actorId: null, origin, now }),
  )
  const folder = givenFolder()
  const publish = () => publishContent(services, { folder: folder.path, actorId: null, now })
  const numberOf = async () =>
    (await findNewestProgrammeVersion(services.database.read, 'sample'))?.number
  return { folder, publish, numberOf }
}

const edited = (requirement: Requirement) => ({ ...requirement, expiringDays: 7 })

test('content published after a table was edited on the site must not contradict it: another training', async () => {
  const { folder, publish, numberOf } = await given(edited)
  folder.replace('programmes/sample.yaml', 'sample-training', 'mentors')
  folder.replace('rules/adoption.yaml', 'sample-training', 'mentors')
  const outcome = await publish()
  expect(outcome).toMatchObject({
    kind: 'refused',
    problems: [{ file: 'rules/adoption.yaml', message: expect.stringContaining('version 2') }],
  })
  expect(await numberOf()).toBe(1)
})

test('content published after a table was edited on the site must not make a part of the whole it asks for', async () => {
  const { folder, publish, numberOf } = await given(edited)
  folder.replace('programmes/sample.yaml', 'part: null', 'part: { number: 1, of: null }')
  folder.replace(
    'programmes/sample.yaml',
    '  academicHours: 4\n  part',
    '  academicHours: 9\n  part',
  )
  folder.replace('rules/adoption.yaml', 'academicHours: 4', 'academicHours: 9')
  expect(await publish()).toMatchObject({ kind: 'refused' })
  expect(await numberOf()).toBe(1)
})

test('content that the edited table agrees with is published', async () => {
  const { folder, publish, numberOf } = await given(edited)
  folder.replace('programmes/sample.yaml', 'Two modules', 'Both modules')
  expect(await publish()).toMatchObject({ kind: 'published' })
  expect(await numberOf()).toBe(2)
})

test('a table from before tables said what they ask for contradicts nothing', async () => {
  const { folder, publish } = await given((requirement) =>
    requirement.kind === 'training'
      ? { ...requirement, training: null, academicHours: null }
      : requirement,
  )
  folder.replace('programmes/sample.yaml', 'Two modules', 'Both modules')
  expect(await publish()).toMatchObject({ kind: 'published' })
})
