import { v7 as uuid } from 'uuid'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAttempt } from '../../../app/assessment/find-attempt.server'
import { presentAttemptQuestion } from '../../../app/assessment/present-attempt-question.server'
import { isStanding, saveAnswer, saveGivenAnswer } from '../../../app/assessment/save-answer.server'
import { submitAttempt } from '../../../app/assessment/submit-attempt.server'
import type { Answer } from '../../../app/assessment/domain/answer'
import { rightAnswer } from '../../../app/assessment/domain/grade'
import { seenField, sentField, writeSeen } from '../../../app/assessment/domain/seen-answer'
import { readPaper, readStoredAnswers } from '../../support/answer-attempt'
import { freshDatabase } from '../../support/fresh-database'
import { givenAttempt, givenTest } from '../../support/given-attempt'
import { anyAnswer, fieldsFor } from '../../support/given-question'

const later = new Date('2026-11-21T09:05:00Z')

test('an answer is kept exactly as given, and the one given later stands in its place', async () => {
  const database = await freshDatabase()
  const own = await givenAttempt(database)
  const paper = await readPaper(database, own.attemptId)
  const position = paper.findIndex(({ kind }) => kind === 'multiple-choice') + 1
  const save = (answer: Answer) =>
    database.transaction((tx) => saveAnswer(tx, { ...own, position, answer, now: later }))
  expect(await save([0, 1, 3])).toEqual({ kind: 'saved' })
  expect(Object.values(await readStoredAnswers(database, own.attemptId))).toEqual([[0, 1, 3]])
  await save([2])
  expect(Object.values(await readStoredAnswers(database, own.attemptId))).toEqual([[2]])
  await save([])
  expect(Object.values(await readStoredAnswers(database, own.attemptId))).toEqual([[]])
})

test('what a browser was shown and sends back is kept in the order of the author', async () => {
  const database = await freshDatabase()
  const own = await givenAttempt(database)
  for (const [index, question] of (await readPaper(database, own.attemptId)).entries()) {
    const position = index + 1
    const answer = rightAnswer(question)
    await database.transaction((tx) => saveAnswer(tx, { ...own, position, answer }))
    const asked = { ...own, position, language: 'ru' } as const
    const shown = await presentAttemptQuestion(database.read, asked)
    const values = fieldsFor(question, shown?.given ?? [])
    await database.transaction((tx) => saveAnswer(tx, { ...own, position, answer: [] }))
    await database.transaction((tx) => saveGivenAnswer(tx, { ...own, position, values }))
    expect(await presentAttemptQuestion(database.read, asked)).toEqual(shown)
  }
  const graded = await database.transaction((tx) => submitAttempt(tx, own))
  expect(graded).toMatchObject({ grade: { correct: 7, percent: 100 } })
})

test('an answer takes the place of what was seen, and of nothing else, whatever the question', async () => {
  const database = await freshDatabase()
  const own = await givenAttempt(database)
  const paper = await readPaper(database, own.attemptId)
  const questions = paper.map((question, index) => ({ question, position: index + 1 }))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...questions).chain(({ question, position }) =>
        fc.record({
          question: fc.constant(question),
          position: fc.constant(position),
          stands: anyAnswer(question),
          seen: fc.array(anyAnswer(question), { maxLength: 2 }),
          sent: anyAnswer(question),
          sees: fc.boolean(),
        }),
      ),
      async ({ question, position, stands, seen, sent, sees }) => {
        const save = (values: [string, string][]) =>
          database.transaction((tx) => saveGivenAnswer(tx, { ...own, position, values }))
        const asked = { ...own, position, language: 'en' } as const
        await database.transaction((tx) => saveAnswer(tx, { ...own, position, answer: stands }))
        const shown = (await presentAttemptQuestion(database.read, asked))?.given ?? []
        // One that the page has shown, those that were sent since, and one that is about to be.
        const values: [string, string][] = [
          ...seen.map((each): [string, string] => [sentField, encode(fieldsFor(question, each))]),
          ...(sees ? [[seenField, writeSeen(shown)] satisfies [string, string]] : []),
          ...fieldsFor(question, sent),
        ]
        const same = (one: Answer, other: Answer) => one.join() === other.join()
        const mayReplace = sees || same(shown, sent) || seen.some((each) => same(each, shown))
        const isWritten = await isStanding(database.read, { ...own, position, values })
        const mayBeNone = shown.length === 0 && sent.length === 0
        if (!mayBeNone) expect(isWritten).toBe(same(shown, sent))
        const outcome = await save(values)
        if (isWritten) expect(outcome).toEqual({ kind: 'saved' })
        expect(await isStanding(database.read, { ...own, position, values })).toBe(
          outcome.kind === 'saved',
        )
        const kept = (await presentAttemptQuestion(database.read, asked))?.given
        if (mayReplace || (seen.length === 0 && shown.length === 0)) {
          expect(outcome).toEqual({ kind: 'saved' })
          expect(kept).toEqual(sent)
        } else {
          expect(outcome).toEqual({
            kind: 'refused',
            why: 'another-stands',
            given: sent,
            certainty: null,
            stands: shown,
          })
          expect(kept).toEqual(shown)
        }
      },
    ),
    { numRuns: 60 },
  )
})

function encode(fields: [string, string][]): string {
  return new URLSearchParams(fields).toString()
}

test('what stands already is no longer taken for saved once the attempt is handed in, or over', async () => {
  const database = await freshDatabase()
  const own = await givenAttempt(database, await givenTest(database, { minutes: 30 }))
  const [question] = await readPaper(database, own.attemptId)
  const values = question ? fieldsFor(question, rightAnswer(question)) : []
  const sent = { ...own, position: 1, values }
  expect(await isStanding(database.read, sent)).toBe(false)
  await database.transaction((tx) => saveGivenAnswer(tx, sent))
  expect(await isStanding(database.read, sent)).toBe(true)
  expect(await isStanding(database.read, { ...sent, personId: uuid() })).toBe(false)
  expect(await isStanding(database.read, { ...sent, now: new Date('2026-11-22') })).toBe(false)
  await database.transaction((tx) => submitAttempt(tx, own))
  expect(await isStanding(database.read, sent)).toBe(false)
})

test('a hundred answers at once to seven questions leave one for each, and lose none', async () => {
  const database = await freshDatabase()
  const own = await givenAttempt(database)
  const paper = await readPaper(database, own.attemptId)
  await Promise.all(
    Array.from({ length: 100 }, (_, turn) => {
      const position = (turn % paper.length) + 1
      const question = paper[position - 1]
      const answer = question ? rightAnswer(question) : []
      return database.transaction((tx) => saveAnswer(tx, { ...own, position, answer }))
    }),
  )
  const attempt = await findAttempt(database.read, own)
  expect(attempt?.answered).toEqual(Array(7).fill(true))
})

test("another's attempt, another's question and no question at all read as absent", async () => {
  const database = await freshDatabase()
  const own = await givenAttempt(database)
  const absent = { kind: 'refused', why: 'no-such-question' }
  const save = (different: object) =>
    database.transaction((tx) => saveAnswer(tx, { ...own, position: 1, answer: [], ...different }))
  expect(await save({ personId: uuid() })).toEqual(absent)
  expect(await save({ attemptId: uuid() })).toEqual(absent)
  for (const position of [0, 8, -1, 1.5, NaN]) expect(await save({ position })).toEqual(absent)
  expect(await readStoredAnswers(database, own.attemptId)).toEqual({})
  const asked = { ...own, personId: uuid(), position: 1, language: 'en' } as const
  expect(await presentAttemptQuestion(database.read, asked)).toBeNull()
  expect(await findAttempt(database.read, asked)).toBeNull()
})

test('nonsense is refused, and what was saved before stands', async () => {
  const database = await freshDatabase()
  const own = await givenAttempt(database)
  const paper = await readPaper(database, own.attemptId)
  const position = paper.findIndex(({ kind }) => kind === 'single-choice') + 1
  await database.transaction((tx) => saveAnswer(tx, { ...own, position, answer: [2] }))
  for (const answer of [[4], [0, 1], [-1], [0.5]]) {
    expect(
      await database.transaction((tx) => saveAnswer(tx, { ...own, position, answer })),
    ).toEqual({ kind: 'refused', why: 'not-an-answer' })
  }
  const values: [string, string][] = [['answer', '7']]
  expect(
    await database.transaction((tx) => saveGivenAnswer(tx, { ...own, position, values })),
  ).toEqual({ kind: 'refused', why: 'not-an-answer' })
  expect(Object.values(await readStoredAnswers(database, own.attemptId))).toEqual([[2]])
})

test('after the hand-in no answer is taken any more', async () => {
  const database = await freshDatabase()
  const own = await givenAttempt(database)
  await database.transaction((tx) => submitAttempt(tx, own))
  expect(
    await database.transaction((tx) => saveAnswer(tx, { ...own, position: 1, answer: [] })),
  ).toEqual({ kind: 'refused', why: 'already-submitted' })
  expect(await readStoredAnswers(database, own.attemptId)).toEqual({})
})
