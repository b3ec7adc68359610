import { expect, test } from 'vitest'
import { countLearners } from '../../../app/learning/data/enrolments'
import { listLearners } from '../../../app/learning/list-learners.server'
import { freshDatabase } from '../../support/fresh-database'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenProgramme } from '../../support/given-programme'

const programme = 'adoptive-parent'
const now = new Date('2026-11-20T09:00:00Z')

test('a trainer sees how far each learner has come, the latest enrolled first', async () => {
  const database = await freshDatabase()
  await givenProgramme(database)
  const first = await givenEnrolment(database, { personId: 'p1', lessons: 2, now })
  const second = await givenEnrolment(database, { personId: 'p2', now })
  const common = { lessonsInAll: 3, plannedMinutes: 135, enrolledAt: now }
  expect(await listLearners(database.read, { programme, limit: 10, now })).toEqual([
    { ...common, enrolmentId: second.id, personId: 'p2', lessonsDone: 0, minutes: 0, lastAt: null },
    { ...common, enrolmentId: first.id, personId: 'p1', lessonsDone: 2, minutes: 90, lastAt: now },
  ])
})

test('learners are listed a page at a time, each exactly once', async () => {
  const database = await freshDatabase()
  await givenProgramme(database)
  for (const personId of ['p1', 'p2', 'p3', 'p4', 'p5'])
    await givenEnrolment(database, { personId })
  const seen: string[] = []
  for (let before: string | undefined; ;) {
    const page = await listLearners(database.read, { programme, before, limit: 2, now })
    if (page.length === 0) break
    seen.push(...page.map((learner) => learner.personId))
    before = page.at(-1)?.enrolmentId
  }
  expect(seen).toEqual(['p5', 'p4', 'p3', 'p2', 'p1'])
})

test('the list can be narrowed to some people, and to nobody', async () => {
  const database = await freshDatabase()
  await givenProgramme(database)
  for (const personId of ['p1', 'p2', 'p3']) await givenEnrolment(database, { personId })
  const list = async (personIds: string[]) =>
    (await listLearners(database.read, { programme, personIds, limit: 9, now })).map(
      (l) => l.personId,
    )
  expect(await list(['p1', 'p3', 'p9'])).toEqual(['p3', 'p1'])
  expect(await list([])).toEqual([])
})

test('learners of one programme are not counted in another', async () => {
  const database = await freshDatabase()
  await givenProgramme(database)
  await givenProgramme(database, { programme: 'host-family' })
  await givenEnrolment(database, { personId: 'p1' })
  await givenEnrolment(database, { personId: 'p2' })
  await givenEnrolment(database, { personId: 'p1', programme: 'host-family' })
  expect(await countLearners(database.read)).toEqual({ 'adoptive-parent': 2, 'host-family': 1 })
})
