import { expect, test } from 'vitest'
import { hoursEntries } from '../../../db/schema/learning'
import { completeLesson } from '../../../app/learning/complete-lesson.server'
import type { ProgrammeVersion } from '../../../app/learning/domain/programme-version'
import { readProgress } from '../../../app/learning/read-progress.server'
import { freshDatabase } from '../../support/fresh-database'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenProgramme } from '../../support/given-programme'

const now = new Date('2026-11-21T09:00:00Z')

/** A learner at the beginning of a programme with two lessons. */
async function givenLearner() {
  const database = await freshDatabase()
  const version = await givenProgramme(database, { modules: { adaptation: ['one', 'two'] } })
  const enrolment = await givenEnrolment(database, { personId: 'p1' })
  const finish = (lessonVersionId: string, at = now) =>
    database.transaction((tx) =>
      completeLesson(tx, { enrolmentId: enrolment.id, lessonVersionId, now: at }),
    )
  return { database, enrolment, finish, lessons: lessonsOf(version) }
}

function lessonsOf(version: ProgrammeVersion) {
  const [one, two] = version.modules.flatMap((module) => module.lessons.map((each) => each.id))
  return { one: one ?? '', two: two ?? '' }
}

test('a finished lesson credits its minutes to the hours ledger', async () => {
  const { database, enrolment, finish, lessons } = await givenLearner()
  expect(await finish(lessons.one)).toEqual({ kind: 'completed', creditedMinutes: 45 })
  expect(await readProgress(database.read, enrolment.id)).toEqual({
    completedLessons: [{ lessonVersionId: lessons.one, at: now, minutes: 45 }],
    minutes: 45,
  })
})

test('a lesson finished again credits nothing and keeps its first date', async () => {
  const { database, enrolment, finish, lessons } = await givenLearner()
  await finish(lessons.one)
  const again = await finish(lessons.one, new Date('2026-11-25T09:00:00Z'))
  expect(again).toEqual({ kind: 'completed', creditedMinutes: 0 })
  const progress = await readProgress(database.read, enrolment.id)
  expect(progress.minutes).toBe(45)
  expect(progress.completedLessons[0]?.at).toEqual(now)
})

test('one lesson finished twenty times at once is credited once', async () => {
  const { database, finish, lessons } = await givenLearner()
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => finish(lessons.one)))
  const credited = outcomes.map((each) => (each.kind === 'completed' ? each.creditedMinutes : -1))
  expect(credited.toSorted((a, b) => b - a)).toEqual([45, ...Array<number>(19).fill(0)])
  expect(await database.read.select().from(hoursEntries)).toHaveLength(1)
})

test('a lesson before which another is unfinished is refused, and nothing is credited', async () => {
  const { database, enrolment, finish, lessons } = await givenLearner()
  expect(await finish(lessons.two)).toEqual({ kind: 'refused', why: 'out-of-order' })
  expect((await readProgress(database.read, enrolment.id)).minutes).toBe(0)
})

test('a lesson of another version of the same programme is refused', async () => {
  const { database, finish } = await givenLearner()
  const newer = await givenProgramme(database, { modules: { adaptation: ['one', 'two'] } })
  const outcome = await finish(lessonsOf(newer).one)
  expect(outcome).toEqual({ kind: 'refused', why: 'no-such-lesson' })
})

test('a lesson of an enrolment that does not exist is refused', async () => {
  const { database, lessons } = await givenLearner()
  const outcome = await database.transaction((tx) =>
    completeLesson(tx, { enrolmentId: 'nobody', lessonVersionId: lessons.one, now }),
  )
  expect(outcome).toEqual({ kind: 'refused', why: 'no-such-lesson' })
})

test("one learner's progress is not another's", async () => {
  const { database, finish, lessons } = await givenLearner()
  await finish(lessons.one)
  const other = await givenEnrolment(database, { personId: 'p2' })
  expect(await readProgress(database.read, other.id)).toEqual({ completedLessons: [], minutes: 0 })
})
