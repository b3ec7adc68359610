import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { isStanding, saveGivenAnswer } from '../../../app/assessment/save-answer.server'
import { listMissedQuestions } from '../../../app/assessment/list-missed-questions.server'
import { presentAttemptQuestion } from '../../../app/assessment/present-attempt-question.server'
import { submitAttempt } from '../../../app/assessment/submit-attempt.server'
import { summariseCertainty } from '../../../app/assessment/summarise-certainty.server'
import { freshDatabase } from '../../support/fresh-database'
import { givenAttempt } from '../../support/given-attempt'
import { aQuestion, givenBank } from '../../support/given-question'
import { givenEnrolmentRow } from '../../support/given-rows'
import { readPaper } from '../../support/answer-attempt'

const now = new Date('2026-11-21T09:00:00Z')

/** An attempt of two statements that ask how sure one is, one that does not, and a text to type that does. */
async function given() {
  const database = await freshDatabase()
  const moduleVersionId = uuid()
  await givenBank(database, moduleVersionId, {
    finalTest: [
      { ...aQuestion('true-false', { id: 'one' }), certainty: true },
      { ...aQuestion('true-false', { id: 'two' }), certainty: true },
      aQuestion('true-false', { id: 'plain' }),
      { ...aQuestion('short-answer', { id: 'typed' }), certainty: true },
    ],
  })
  const { id: enrolmentId, personId } = await givenEnrolmentRow(database)
  const rules = { draw: { adaptation: 4 }, passMark: 70, attempts: 3, coolDownHours: 0 }
  const moduleVersionIds = { adaptation: moduleVersionId, behaviour: moduleVersionId }
  const own = await givenAttempt(database, { personId, enrolmentId, moduleVersionIds, rules, now })
  const paper = await readPaper(database, own.attemptId)
  const at = (id: string) => paper.findIndex((question) => question.id === id) + 1
  const save = (id: string, ...values: [string, string][]) =>
    database.transaction((tx) => saveGivenAnswer(tx, { ...own, position: at(id), values }))
  const show = (id: string) =>
    presentAttemptQuestion(database.read, { ...own, position: at(id), language: 'en' })
  return { database, own, at, save, show }
}

test('how sure one is stands beside the answer, where it is asked, and the pass mark knows nothing of it', async () => {
  const { database, own, save, show } = await given()
  await save('one', ['answer', 'true'], ['certainty', '3'])
  await save('two', ['answer', 'false'], ['certainty', '3'])
  await save('plain', ['answer', 'true'], ['certainty', '3'])
  await save('typed', ['text', 'Word of TYPED (en)'])
  expect(await show('one')).toMatchObject({ presented: { asksCertainty: true }, certainty: 3 })
  expect(await show('plain')).toMatchObject({
    presented: { asksCertainty: false },
    certainty: null,
  })
  expect(await summariseCertainty(database.read, own)).toBeNull()
  const graded = await database.transaction((tx) => submitAttempt(tx, own))
  expect(graded).toMatchObject({ grade: { correct: 3, total: 4, percent: 75, passed: true } })
  expect(await summariseCertainty(database.read, own)).toEqual({
    levels: [
      { certainty: 1, right: 1, wrong: 0 },
      { certainty: 2, right: 0, wrong: 0 },
      { certainty: 3, right: 1, wrong: 1 },
    ],
    ...{ marks: -2, most: 9 },
  })
  const missed = await listMissedQuestions(database.read, {
    ...own,
    ...{ language: 'en', withheld: new Set() },
  })
  expect(missed).toMatchObject([{ wasSure: true, explained: { prompt: 'prompt of two (en)' } }])
})

test('who changes only how sure they are has that saved, also where the answer stands already', async () => {
  const { database, own, at, save, show } = await given()
  await save('one', ['answer', 'true'])
  const sent = (certainty: string) => ({
    ...own,
    position: at('one'),
    values: new URLSearchParams({ answer: 'true', certainty }),
  })
  expect(await isStanding(database.read, sent(''))).toBe(true)
  expect(await isStanding(database.read, sent('2'))).toBe(false)
  await save('one', ['seen', '1'], ['answer', 'true'], ['certainty', '2'])
  expect((await show('one'))?.certainty).toBe(2)
  expect(await isStanding(database.read, sent('2'))).toBe(true)
})

test('another than the owner is told nothing of how sure they were', async () => {
  const { database, own, save } = await given()
  await save('one', ['answer', 'true'], ['certainty', '1'])
  await database.transaction((tx) => submitAttempt(tx, own))
  const other = { ...own, personId: uuid() }
  expect(await summariseCertainty(database.read, other)).toBeNull()
})
