import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { attempts } from '../../../db/schema/assessment'
import { beginAttempt } from '../../../app/assessment/begin-attempt.server'
import { readTestStanding } from '../../../app/assessment/read-test-standing.server'
import { submitAttempt } from '../../../app/assessment/submit-attempt.server'
import { answerAttempt, readPaper } from '../../support/answer-attempt'
import { freshDatabase } from '../../support/fresh-database'
import { givenAttempt, givenTest } from '../../support/given-attempt'
import { givenEnrolmentRow } from '../../support/given-rows'

function hoursLater(now: Date, hours: number) {
  return new Date(now.getTime() + hours * 3_600_000)
}

test('an attempt freezes its pass mark and as many questions as the rules name, module by module', async () => {
  const database = await freshDatabase()
  const { attemptId } = await givenAttempt(database)
  const [attempt] = await database.read.select().from(attempts)
  expect(attempt).toMatchObject({ id: attemptId, number: 1, passMark: 70, submittedAt: null })
  expect(new Set(attempt?.paper).size).toBe(7)
  const paper = await readPaper(database, attemptId)
  expect(paper.map(({ id }) => id)).not.toContain('for-practice')
  expect(
    paper
      .slice(0, 5)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['multiple', 'order', 'pairs', 'single', 'statement'])
})

test('whoever begins again while an attempt is open comes back to it', async () => {
  const database = await freshDatabase()
  const { attemptId, ...begin } = await givenAttempt(database)
  const again = await database.transaction((tx) => beginAttempt(tx, begin))
  expect(again).toEqual({ kind: 'resumed', attemptId })
})

test('of twenty beginnings at once one begins, and all lead to the same attempt', async () => {
  const database = await freshDatabase()
  const begin = await givenTest(database)
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => database.transaction((tx) => beginAttempt(tx, begin))),
  )
  expect(outcomes.filter(({ kind }) => kind === 'begun')).toHaveLength(1)
  expect(outcomes.filter(({ kind }) => kind === 'resumed')).toHaveLength(19)
  expect(await database.read.select().from(attempts)).toHaveLength(1)
})

test('after a failed attempt the next one waits for the cool-down and then has its own number', async () => {
  const database = await freshDatabase()
  const { attemptId, ...begin } = await givenAttempt(database)
  await answerAttempt(database, { ...begin, attemptId }, 1)
  await database.transaction((tx) => submitAttempt(tx, { ...begin, attemptId }))
  const beginAt = (now: Date) => database.transaction((tx) => beginAttempt(tx, { ...begin, now }))

  expect(await beginAt(hoursLater(begin.now, 23))).toEqual({ kind: 'refused', why: 'cooling-down' })
  const standing = { ...begin, now: hoursLater(begin.now, 23) }
  expect(await readTestStanding(database.read, standing)).toMatchObject({
    attemptsUsed: 1,
    attemptsLeft: 2,
    mayBeginAt: hoursLater(begin.now, 24),
  })
  const next = await beginAt(hoursLater(begin.now, 24))
  expect(next).toMatchObject({ kind: 'begun' })
  const numbers = await database.read
    .select({ number: attempts.number })
    .from(attempts)
    .where(eq(attempts.enrolmentId, begin.enrolmentId))
  expect(numbers.map(({ number }) => number).toSorted()).toEqual([1, 2])
})

test('when the attempts are used up, or the test is passed, there is no other', async () => {
  const database = await freshDatabase()
  const only = await givenTest(database, { attempts: 1, coolDownHours: 0 })
  const failed = await givenAttempt(database, only)
  await database.transaction((tx) => submitAttempt(tx, failed))
  expect(await database.transaction((tx) => beginAttempt(tx, only))).toEqual({
    kind: 'refused',
    why: 'no-attempts-left',
  })

  const passed = await givenAttempt(database)
  await answerAttempt(database, passed)
  await database.transaction((tx) => submitAttempt(tx, passed))
  expect(await database.transaction((tx) => beginAttempt(tx, passed))).toEqual({
    kind: 'refused',
    why: 'already-passed',
  })
})

test("one learner's attempt says nothing about another's enrolment", async () => {
  const database = await freshDatabase()
  const begin = await givenAttempt(database)
  const { id: enrolmentId, personId } = await givenEnrolmentRow(database)
  const other = { ...begin, personId, enrolmentId }
  expect(await database.transaction((tx) => beginAttempt(tx, other))).toMatchObject({
    kind: 'begun',
  })
})

test('a module with fewer questions than the rules pick leaves nothing behind', async () => {
  const database = await freshDatabase()
  const begin = await givenTest(database, { draw: { adaptation: 6 } })
  await expect(database.transaction((tx) => beginAttempt(tx, begin))).rejects.toThrow(RangeError)
  expect(await database.read.select().from(attempts)).toEqual([])
})
