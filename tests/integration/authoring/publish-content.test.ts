import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { questionVersions } from '../../../db/schema/assessment'
import { requirementTableVersions } from '../../../db/schema/eligibility'
import {
  lessonTexts,
  lessonVersions,
  media,
  moduleVersions,
  programmeVersions,
} from '../../../db/schema/learning'
import { auditEntries } from '../../../db/schema/platform'
import type { Services } from '../../../app/context'
import { publishContent } from '../../../app/journeys/publish-content.server'
import { enrol } from '../../../app/learning/enrol.server'
import { findEnrolment } from '../../../app/learning/find-enrolment.server'
import { findNewestProgrammeVersion } from '../../../app/learning/find-newest-programme-version.server'
import { contentHash } from '../../../app/platform/source/content-hash'
import { freshServices } from '../../support/fresh-services'
import { givenPublishedProgramme, publishedAt } from '../../support/given-content'
import { givenFolder } from '../../support/given-folder'
import { givenPeople } from '../../support/given-rows'

const later = new Date('2026-11-21T09:00:00Z')

const publish = (services: Services, folder: { path: string }, now = later) =>
  publishContent(services, { folder: folder.path, actorId: null, now })

async function countEverything({ database: { read } }: Services) {
  const tables = [programmeVersions, moduleVersions, lessonVersions, lessonTexts, media]
  const rest = [questionVersions, requirementTableVersions, auditEntries]
  const counts: number[] = []
  for (const table of [...tables, ...rest]) counts.push((await read.select().from(table)).length)
  return counts
}

test('a folder of content becomes a programme with its lessons, questions, pictures and rules', async () => {
  const services = await freshServices()
  const version = await givenPublishedProgramme(services)
  const { read } = services.database

  expect(version).toMatchObject({ programme: 'sample', number: 1 })
  expect(version.definition.issuer.licence).toBe('KZ-0001')
  expect(version.definition.completion).toEqual({
    lessons: [
      'first-steps/first-evening',
      'first-steps/first-night',
      'daily-life/morning',
      'daily-life/school',
    ],
    selfChecks: ['first-steps', 'daily-life'],
    minutes: 180,
    finalTest: {
      draw: { 'first-steps': 3, 'daily-life': 2 },
      passMark: 80,
      attempts: 2,
      coolDownHours: 24,
    },
  })
  expect(version.modules.map((module) => module.lessons.map(({ lesson }) => lesson))).toEqual([
    ['first-evening', 'first-night'],
    ['morning', 'school'],
  ])

  const lesson = version.modules[0]!.lessons[0]!
  const texts = await read
    .select()
    .from(lessonTexts)
    .where(eq(lessonTexts.lessonVersionId, lesson.id))
  expect(texts.map((text) => text.language).sort()).toEqual(['en', 'kk', 'ru'])
  const [picture] = await read.select().from(media)
  expect(picture).toMatchObject({ type: 'image/png' })
  const figure = texts[0]!.blocks.find((block) => 'name' in block && block.name === 'Figure')
  expect(figure).toMatchObject({
    props: { src: `/media/${picture!.hash}.png`, width: '48', height: '24' },
  })

  const questions = await read.select().from(questionVersions)
  expect(questions).toHaveLength(8)
  expect(questions.find((each) => each.question === 'night-wait')).toMatchObject({
    use: 'final-test',
    body: { kind: 'true-false', answer: false },
  })
  const [table] = await read.select().from(requirementTableVersions)
  expect(table).toMatchObject({ placementForm: 'adoption', number: 1, publishedAt })
})

test('publishing is written into the audit trail with the fact itself', async () => {
  const services = await freshServices()
  await givenPublishedProgramme(services)
  const entries = await services.database.read.select().from(auditEntries)
  expect(entries.map((entry) => entry.action).sort()).toEqual([
    'programme.published',
    'rules.published',
    'site.published',
  ])
  const programme = entries.find((entry) => entry.action === 'programme.published')
  expect(programme).toMatchObject({ subjectKind: 'programme', detail: { number: 1 } })
})

test('what did not change makes no new version, and nothing is even read twice', async () => {
  const services = await freshServices()
  const folder = givenFolder()
  expect(await publish(services, folder)).toMatchObject({ kind: 'published' })
  const before = await countEverything(services)
  expect(await publish(services, folder)).toEqual({ kind: 'up-to-date' })

  // Other bytes that say the same.
  folder.replace('programmes/sample.yaml', 'slug: sample', '# A remark\nslug: sample')
  expect(await publish(services, folder)).toMatchObject({
    kind: 'unchanged',
    programmes: [{ number: 1 }],
    modules: [{ number: 1 }, { number: 1 }],
    tables: [{ number: 1 }],
  })
  expect(await publish(services, folder)).toEqual({ kind: 'up-to-date' })
  expect(await countEverything(services)).toEqual(before)
})

test('a changed lesson makes a new version of its module and programme, and of nothing else', async () => {
  const services = await freshServices()
  const folder = givenFolder()
  await publish(services, folder)
  folder.replace('modules/daily-life/morning.en.mdx', 'Let the morning', 'May the morning')
  expect(await publish(services, folder)).toMatchObject({
    kind: 'published',
    programmes: [{ name: 'sample', kind: 'published', number: 2 }],
    modules: [
      { name: 'daily-life', kind: 'published', number: 2 },
      { name: 'first-steps', kind: 'unchanged', number: 1 },
    ],
    tables: [{ name: 'adoption', kind: 'unchanged', number: 1 }],
  })
})

test.each([
  ['a question', 'modules/daily-life/bank.yaml', "en: 'School'", "en: 'Off to school'"],
  ['a glossary', 'modules/first-steps/module.yaml', 'An order that returns', 'What returns'],
  ['an issuer', 'organisation.yaml', 'KZ-0001', 'KZ-0002'],
  ['a pass mark', 'programmes/sample.yaml', 'passMark: 80', 'passMark: 60'],
])('a change of %s reaches new learners', async (_, file, from, to) => {
  const services = await freshServices()
  const folder = givenFolder()
  await publish(services, folder)
  folder.replace(file, from, to)
  expect(await publish(services, folder)).toMatchObject({ programmes: [{ number: 2 }] })
})

test('content that comes back keeps the module version that it had', async () => {
  const services = await freshServices()
  const folder = givenFolder()
  const lesson = 'modules/daily-life/morning.en.mdx'
  await publish(services, folder)
  folder.replace(lesson, 'Let the morning', 'May the morning')
  await publish(services, folder)
  folder.replace(lesson, 'May the morning', 'Let the morning')
  expect(await publish(services, folder)).toMatchObject({
    programmes: [{ number: 3 }],
    modules: [{ name: 'daily-life', kind: 'unchanged', number: 1 }, {}],
  })
})

test('learners who have begun keep their version; new ones get the new one', async () => {
  const services = await freshServices()
  const { database } = services
  const folder = givenFolder()
  await givenPeople(database, 'early', 'late')
  const enrolment = (personId: string) =>
    database.transaction((tx) => enrol(tx, { personId, programme: 'sample', now: later }))
  const versionOf = async (personId: string, enrolmentId: string) =>
    (await findEnrolment(database.read, { enrolmentId, personId }))?.programmeVersionId

  await publish(services, folder)
  const early = await enrolment('early')
  folder.replace('modules/daily-life/morning.en.mdx', 'Let the morning', 'May the morning')
  const first = await findNewestProgrammeVersion(database.read, 'sample')
  await publish(services, folder)
  const second = await findNewestProgrammeVersion(database.read, 'sample')
  const late = await enrolment('late')

  if (early.kind !== 'enrolled' || late.kind !== 'enrolled') throw new Error('both may enrol')
  expect(await versionOf('early', early.enrolment.id)).toBe(first?.id)
  expect(await versionOf('late', late.enrolment.id)).toBe(second?.id)
  expect(first?.id).not.toBe(second?.id)
})

test('one problem anywhere and nothing at all is published', async () => {
  const services = await freshServices()
  const folder = givenFolder()
  const empty = await countEverything(services)
  folder.replace('modules/daily-life/school.ru.mdx', 'Первые дни', '{process.exit()}')
  const outcome = await publish(services, folder)
  expect(outcome).toMatchObject({
    kind: 'refused',
    problems: [
      { line: 6, column: 1 },
      { line: 6, column: 16 },
    ],
  })
  expect(await countEverything(services)).toEqual(empty)
})

test('a failure while storing leaves nothing behind, and publishing again succeeds', async () => {
  const services = await freshServices()
  const folder = givenFolder()
  const empty = await countEverything(services)
  const { database } = services
  const failing = {
    ...services,
    database: {
      ...database,
      transaction: <T>(work: Parameters<typeof database.transaction<T>>[0]) =>
        database.transaction(async (tx) => {
          await work(tx)
          throw new Error('the power went')
        }),
    },
  }
  await expect(publish(failing, folder)).rejects.toThrow('the power went')
  expect(await countEverything(services)).toEqual(empty)
  expect(await publish(services, folder)).toMatchObject({ kind: 'published' })
})

test('two who publish the same at once make one version', async () => {
  const services = await freshServices()
  const folder = givenFolder()
  const outcomes = await Promise.all([publish(services, folder), publish(services, folder)])
  expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['published', 'unchanged'])
  expect(await services.database.read.select().from(programmeVersions)).toHaveLength(1)
})

test('the content hash of a programme is that of its canonical definition and its modules', async () => {
  const services = await freshServices()
  const { definition, modules, contentHash: hash } = await givenPublishedProgramme(services)
  expect(hash).toBe(contentHash({ definition, modules: modules.map((each) => each.contentHash) }))
})
