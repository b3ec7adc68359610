import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { attempts } from '../../../db/schema/assessment'
import { findAttempt } from '../../../app/assessment/find-attempt.server'
import { listResults } from '../../../app/assessment/list-results.server'
import { saveAnswer } from '../../../app/assessment/save-answer.server'
import { submitAttempt } from '../../../app/assessment/submit-attempt.server'
import { summariseAttempt } from '../../../app/assessment/summarise-attempt.server'
import { answerAttempt, readStoredAnswers } from '../../support/answer-attempt'
import { freshDatabase } from '../../support/fresh-database'
import { givenAttempt } from '../../support/given-attempt'

test('an attempt is graded by the answers that stand; what is unanswered counts as wrong', async () => {
  const database = await freshDatabase()
  const own = await givenAttempt(database)
  await answerAttempt(database, own)
  await database.transaction((tx) => saveAnswer(tx, { ...own, position: 2, answer: [] }))
  const outcome = await database.transaction((tx) => submitAttempt(tx, own))
  const grade = { correct: 6, total: 7, percent: 85, passed: true }
  expect(outcome).toEqual({ kind: 'graded', enrolmentId: own.enrolmentId, grade })
  expect(await findAttempt(database.read, own)).toMatchObject({ submittedAt: own.now, grade })
})

test('the pass mark is the one that held when the attempt began, by the percentage rounded down', async () => {
  const database = await freshDatabase()
  const own = await givenAttempt(database)
  await answerAttempt(database, own, 4)
  const outcome = await database.transaction((tx) => submitAttempt(tx, own))
  expect(outcome).toMatchObject({ grade: { correct: 4, percent: 57, passed: false } })
})

test('of twenty hand-ins at once one grades the attempt', async () => {
  const database = await freshDatabase()
  const own = await givenAttempt(database)
  await answerAttempt(database, own)
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => database.transaction((tx) => submitAttempt(tx, own))),
  )
  const graded = outcomes.filter(({ kind }) => kind === 'graded')
  expect(graded).toEqual([
    {
      kind: 'graded',
      enrolmentId: own.enrolmentId,
      grade: { correct: 7, total: 7, percent: 100, passed: true },
    },
  ])
  const refused = outcomes.filter(({ kind }) => kind === 'refused')
  expect(refused).toEqual(Array(19).fill({ kind: 'refused', why: 'already-submitted' }))
})

test('an answer that arrives together with the hand-in is graded or refused, never kept unread', async () => {
  const database = await freshDatabase()
  for (let round = 0; round < 10; round++) {
    const own = await givenAttempt(database)
    await answerAttempt(database, own)
    const [saved, handedIn] = await Promise.all([
      database.transaction((tx) => saveAnswer(tx, { ...own, position: 1, answer: [] })),
      database.transaction((tx) => submitAttempt(tx, own)),
    ])
    const kept = Object.values(await readStoredAnswers(database, own.attemptId))
    const emptied = kept.some((answer) => answer.length === 0)
    expect(emptied).toBe(saved.kind === 'saved')
    expect(handedIn).toMatchObject({ grade: { correct: emptied ? 6 : 7 } })
  }
})

test("another's attempt reads as absent, and stays open", async () => {
  const database = await freshDatabase()
  const own = await givenAttempt(database)
  const stranger = { ...own, personId: uuid() }
  expect(await database.transaction((tx) => submitAttempt(tx, stranger))).toEqual({
    kind: 'refused',
    why: 'no-such-attempt',
  })
  expect(await findAttempt(database.read, own)).toMatchObject({ submittedAt: null, grade: null })
})

test('a graded attempt cannot be changed, and no attempt removed', async () => {
  const database = await freshDatabase()
  const own = await givenAttempt(database)
  await database.transaction((tx) => submitAttempt(tx, own))
  const change = database.transaction(async (tx) => {
    await tx.update(attempts).set({ percent: 100, passed: true })
  })
  await expect(change).rejects.toThrow()
  const removal = database.transaction(async (tx) => {
    await tx.delete(attempts)
  })
  await expect(removal).rejects.toThrow()
  expect(await listResults(database.read, own.enrolmentId)).toEqual([
    { attemptId: own.attemptId, number: 1, submittedAt: own.now, percent: 0, passed: false },
  ])
})

test('the summary counts right answers by module, for the graded attempt of its owner alone', async () => {
  const database = await freshDatabase()
  const own = await givenAttempt(database)
  await answerAttempt(database, own, 5)
  expect(await summariseAttempt(database.read, own)).toEqual([])
  await database.transaction((tx) => submitAttempt(tx, own))
  const { adaptation, behaviour } = own.moduleVersionIds
  expect(await summariseAttempt(database.read, own)).toEqual([
    { moduleVersionId: adaptation, correct: 5, total: 5 },
    { moduleVersionId: behaviour, correct: 0, total: 2 },
  ])
  expect(await summariseAttempt(database.read, { ...own, personId: uuid() })).toEqual([])
})
