import { expect, test } from 'vitest'
import { hoursEntries, lessonOpenings } from '../../../db/schema/learning'
import { completeLesson } from '../../../app/learning/complete-lesson.server'
import { creditedBy } from '../../../app/learning/domain/hours-ledger'
import type { ProgrammeVersion } from '../../../app/learning/domain/programme-version'
import { openLesson } from '../../../app/learning/open-lesson.server'
import { readProgress } from '../../../app/learning/read-progress.server'
import { freshDatabase } from '../../support/fresh-database'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenProgramme } from '../../support/given-programme'

const minute = 60_000
const opened = new Date('2026-11-21T09:00:00Z')
const after = (minutes: number) => new Date(opened.getTime() + minutes * minute)

/** A learner at the beginning of a programme with two lessons, which each take ten minutes to read. */
async function givenLearner() {
  const database = await freshDatabase()
  const modules = { adaptation: ['one', 'two'] }
  const version = await givenProgramme(database, { modules, words: 1_660 })
  const enrolment = await givenEnrolment(database, { personId: 'p1' })
  const of = (lessonVersionId: string, now: Date) => ({
    enrolmentId: enrolment.id,
    lessonVersionId,
    now,
  })
  const open = (lessonVersionId: string, now = opened) =>
    database.transaction((tx) => openLesson(tx, of(lessonVersionId, now)))
  const finish = (lessonVersionId: string, now = after(45), unanswered = 0) =>
    database.transaction((tx) => completeLesson(tx, { ...of(lessonVersionId, now), unanswered }))
  const lessons = lessonsOf(version)
  await open(lessons.one)
  return { database, enrolment, open, finish, lessons }
}

function lessonsOf(version: ProgrammeVersion) {
  const [one, two] = version.modules.flatMap((module) => module.lessons.map((each) => each.id))
  return { one: one ?? '', two: two ?? '' }
}

test('a finished lesson credits its minutes to the hours ledger, with their ground', async () => {
  const { database, enrolment, finish, lessons } = await givenLearner()
  expect(await finish(lessons.one)).toEqual({ kind: 'completed', creditedMinutes: 45 })
  const { completedLessons } = await readProgress(database.read, enrolment.id)
  expect(completedLessons).toEqual([
    { lessonVersionId: lessons.one, at: after(45), minutes: 45, countsFrom: after(45) },
  ])
  expect(await database.read.select().from(hoursEntries)).toMatchObject([
    {
      minutes: 45,
      plannedMinutes: 45,
      words: 1_660,
      activityMinutes: 0,
      questions: 0,
      openedAt: opened,
      completedAt: after(45),
      creditedAt: after(45),
    },
  ])
})

test('a lesson finished again credits nothing and keeps its first date', async () => {
  const { database, enrolment, finish, lessons } = await givenLearner()
  await finish(lessons.one)
  const again = await finish(lessons.one, new Date('2026-11-25T09:00:00Z'))
  expect(again).toEqual({ kind: 'completed', creditedMinutes: 0 })
  const { completedLessons } = await readProgress(database.read, enrolment.id)
  expect(completedLessons).toMatchObject([{ at: after(45), minutes: 45 }])
})

test('one lesson finished twenty times at once is credited once', async () => {
  const { database, finish, lessons } = await givenLearner()
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => finish(lessons.one)))
  const credited = outcomes.map((each) => (each.kind === 'completed' ? each.creditedMinutes : -1))
  expect(credited.toSorted((a, b) => b - a)).toEqual([45, ...Array<number>(19).fill(0)])
  expect(await database.read.select().from(hoursEntries)).toHaveLength(1)
})

test('a lesson is not finished faster than reading it takes, and nothing is credited', async () => {
  const { database, finish, lessons } = await givenLearner()
  expect(await finish(lessons.one, after(2))).toEqual({
    kind: 'refused',
    why: 'not-yet',
    stay: { stayedMinutes: 2, askedMinutes: 6, mayFinishAt: after(6) },
    unanswered: 0,
  })
  expect(await database.read.select().from(hoursEntries)).toEqual([])
  expect(await finish(lessons.one, after(6))).toMatchObject({ kind: 'completed' })
})

test('what was finished sooner than it credits counts only once that time has passed', async () => {
  const { database, enrolment, open, finish, lessons } = await givenLearner()
  await finish(lessons.one, after(6))
  await open(lessons.two, after(6))
  await finish(lessons.two, after(12))
  const { completedLessons } = await readProgress(database.read, enrolment.id)
  const credited = [12, 44, 45, 89, 90].map((minutes) =>
    creditedBy(completedLessons, after(minutes)),
  )
  expect(credited).toEqual([0, 0, 45, 45, 90])
})

test('the time of one person runs once, in however many programmes they learn', async () => {
  const { database, finish, lessons } = await givenLearner()
  const programme = 'second-part'
  const version = await givenProgramme(database, {
    programme,
    modules: { resilience: ['three'] },
    words: 1_660,
  })
  const { id: enrolmentId } = await givenEnrolment(database, { personId: 'p1', programme })
  const [lessonVersionId = ''] = version.modules.flatMap((each) => each.lessons.map(({ id }) => id))
  const other = { enrolmentId, lessonVersionId, unanswered: 0 }
  await database.transaction((tx) => openLesson(tx, { ...other, now: opened }))
  await finish(lessons.one, after(6))
  const finishOther = (now: Date) =>
    database.transaction((tx) => completeLesson(tx, { ...other, now }))
  expect(await finishOther(after(6))).toMatchObject({
    kind: 'refused',
    why: 'not-yet',
    stay: { stayedMinutes: 0, mayFinishAt: after(12) },
  })
  expect(await finishOther(after(12))).toMatchObject({ kind: 'completed' })
  const { completedLessons } = await readProgress(database.read, enrolmentId)
  expect(completedLessons).toMatchObject([{ minutes: 45, countsFrom: after(90) }])
})

test('a lesson of which a question was never answered is not finished, however long it was read', async () => {
  const { finish, lessons } = await givenLearner()
  expect(await finish(lessons.one, after(5_000), 2)).toEqual({
    kind: 'refused',
    why: 'not-yet',
    stay: null,
    unanswered: 2,
  })
})

test('a lesson that was never opened is not finished', async () => {
  const { finish, lessons } = await givenLearner()
  await finish(lessons.one)
  expect(await finish(lessons.two, after(5_000))).toEqual({ kind: 'refused', why: 'not-opened' })
})

test('opening a lesson again, on whatever device, keeps the first instant', async () => {
  const { database, enrolment, open, lessons } = await givenLearner()
  await Promise.all([1, 2, 3].map((minutes) => open(lessons.one, after(minutes))))
  const { openedAt } = await readProgress(database.read, enrolment.id)
  expect(openedAt).toEqual(new Map([[lessons.one, opened]]))
})

test('a locked lesson is not opened, so that ten tabs at once read one', async () => {
  const { database, open, lessons } = await givenLearner()
  await open(lessons.two)
  const openings = await database.read.select().from(lessonOpenings)
  expect(openings.map((each) => each.lessonVersionId)).toEqual([lessons.one])
})

test('an opening is never changed and never removed', async () => {
  const { database } = await givenLearner()
  const change = database.transaction((tx) => tx.update(lessonOpenings).set({ openedAt: after(1) }))
  await expect(change).rejects.toThrow()
  await expect(database.transaction((tx) => tx.delete(lessonOpenings))).rejects.toThrow()
})

test('a lesson before which another is unfinished is refused, and nothing is credited', async () => {
  const { database, enrolment, finish, lessons } = await givenLearner()
  expect(await finish(lessons.two)).toEqual({ kind: 'refused', why: 'out-of-order' })
  expect((await readProgress(database.read, enrolment.id)).completedLessons).toEqual([])
})

test('a lesson of another version of the same programme is refused', async () => {
  const { database, finish } = await givenLearner()
  const newer = await givenProgramme(database, { modules: { adaptation: ['one', 'two'] } })
  const outcome = await finish(lessonsOf(newer).one)
  expect(outcome).toEqual({ kind: 'refused', why: 'no-such-lesson' })
})

test('a learner on an older version finishes its lessons, by the same rule', async () => {
  const { database, finish, lessons } = await givenLearner()
  await givenProgramme(database, { modules: { adaptation: ['one', 'two'] }, words: 9_000 })
  expect(await finish(lessons.one, after(5))).toMatchObject({ kind: 'refused', why: 'not-yet' })
  expect(await finish(lessons.one, after(6))).toMatchObject({ kind: 'completed' })
})

test('a lesson of an enrolment that does not exist is refused', async () => {
  const { database, lessons } = await givenLearner()
  const now = after(45)
  const nobody = { enrolmentId: 'nobody', lessonVersionId: lessons.one, unanswered: 0, now }
  const outcome = await database.transaction((tx) => completeLesson(tx, nobody))
  expect(outcome).toEqual({ kind: 'refused', why: 'no-such-lesson' })
})

test("one learner's progress is not another's", async () => {
  const { database, finish, lessons } = await givenLearner()
  await finish(lessons.one)
  const other = await givenEnrolment(database, { personId: 'p2' })
  expect(await readProgress(database.read, other.id)).toEqual({
    completedLessons: [],
    openedAt: new Map(),
    stoppedAt: new Map(),
  })
})
