import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { selfCheckAnswers } from '../../../db/schema/assessment'
import { answerSelfCheck } from '../../../app/assessment/answer-self-check.server'
import { presentSelfCheck } from '../../../app/assessment/present-self-check.server'
import type { PresentedQuestion } from '../../../app/assessment/domain/present'
import { readSelfCheckProgress } from '../../../app/assessment/read-self-check-progress.server'
import { freshServices } from '../../support/fresh-services'
import { givenBank, questionsOfEachKind } from '../../support/given-question'
import { givenEnrolmentRow } from '../../support/given-rows'

const now = new Date('2026-11-21T09:00:00Z')
const later = new Date('2026-11-21T10:00:00Z')
const names = questionsOfEachKind.map(({ id }) => id)

/** A learner before a module with a self-check question of each kind. */
async function givenSelfCheck() {
  const { database, secrets } = await freshServices()
  const moduleVersionId = uuid()
  await givenBank(database, moduleVersionId, { selfCheck: questionsOfEachKind })
  const { id: enrolmentId } = await givenEnrolmentRow(database)
  const learner = { enrolmentId, moduleVersionId }
  return {
    database,
    ...learner,
    present: (questions: readonly string[] = names, enrolmentId = learner.enrolmentId) =>
      presentSelfCheck(database.read, secrets, {
        ...learner,
        enrolmentId,
        questions,
        language: 'en',
      }),
    send: (question: string, values: [string, string][], at = now) =>
      database.transaction((tx) =>
        answerSelfCheck(tx, secrets, { ...learner, question, values, now: at }),
      ),
  }
}

/** The right answer as a person gives it who reads the texts on the page. */
function rightByReading(shown: PresentedQuestion): [string, string][] {
  const ending = (text: string) => Number(/(\d) \(en\)$/.exec(text)?.[1])
  switch (shown.kind) {
    case 'single-choice':
      return [['answer', `${shown.options.indexOf('option 1 (en)')}`]]
    case 'multiple-choice':
      return [0, 2].map((at) => ['answer', `${shown.options.indexOf(`option ${at} (en)`)}`])
    case 'true-false':
      return [['answer', 'true']]
    case 'ordering':
      return shown.items.map((item, place) => [`place-${place}`, `${ending(item) + 1}`])
    case 'matching':
      return shown.lefts.map((left, at) => [
        `match-${at}`,
        `${shown.rights.indexOf(`right ${ending(left)} (en)`)}`,
      ])
    case 'short-answer':
      return [['text', ' WORD of typed (EN) ']]
  }
}

test('before an answer a question comes without feedback, and always in the same order', async () => {
  const { present } = await givenSelfCheck()
  const shown = await present()
  expect(shown.map(({ question }) => question)).toEqual(names)
  for (const { given, feedback } of shown)
    expect({ given, feedback }).toEqual({ given: [], feedback: null })
  expect(await present()).toEqual(shown)
})

test('whoever answers by what stands on the page is right, in every kind, and gets the remarks', async () => {
  const { present, send } = await givenSelfCheck()
  for (const { question, presented } of await present()) {
    const outcome = await send(question, rightByReading(presented))
    expect(outcome).toEqual({ kind: 'answered', correct: true })
    const [answered] = await present([question])
    expect(answered?.feedback?.right).toBe(true)
    expect(Object.keys(answered?.feedback?.choices ?? {})).not.toEqual([])
  }
})

test('every try is kept, and the newest one is shown', async () => {
  const { database, present, send } = await givenSelfCheck()
  await send('statement', [['answer', 'false']])
  expect(await present(['statement'])).toMatchObject([{ given: [0], feedback: { right: false } }])
  await send('statement', [['answer', 'true']], later)
  expect(await present(['statement'])).toMatchObject([{ given: [1], feedback: { right: true } }])
  const kept = await database.read.select().from(selfCheckAnswers).orderBy(selfCheckAnswers.id)
  expect(kept.map(({ answer, correct }) => ({ answer, correct }))).toEqual([
    { answer: [0], correct: false },
    { answer: [1], correct: true },
  ])
})

test('progress counts each question once, right or wrong, and is complete with the last of them', async () => {
  const { database, enrolmentId, moduleVersionId, present, send } = await givenSelfCheck()
  const moduleVersionIds = [moduleVersionId]
  const progress = async () =>
    (await readSelfCheckProgress(database.read, { enrolmentId, moduleVersionIds }))[moduleVersionId]
  expect(await progress()).toMatchObject({ answered: 0, total: 6, completedAt: null })
  await send('statement', [['answer', 'true']])
  await send('statement', [['answer', 'true']])
  expect((await progress())?.unanswered).toEqual(['single', 'multiple', 'order', 'pairs', 'typed'])
  expect(await progress()).toMatchObject({ answered: 1, total: 6, completedAt: null })
  for (const { question, presented } of await present()) {
    await send(question, rightByReading(presented), later)
  }
  expect(await progress()).toMatchObject({ answered: 6, total: 6, completedAt: later })
  expect((await progress())?.unanswered).toEqual([])
  const other = { enrolmentId: uuid(), moduleVersionIds: [...moduleVersionIds, uuid()] }
  expect(Object.values(await readSelfCheckProgress(database.read, other))).toMatchObject([
    { answered: 0, total: 6, completedAt: null },
    { answered: 0, total: 0, completedAt: null },
  ])
})

test('nothing chosen, half the pairs, nonsense and an unknown question are refused and not kept', async () => {
  const { database, send } = await givenSelfCheck()
  const refused = (why: string) => ({ kind: 'refused', why })
  expect(await send('single', [])).toEqual(refused('incomplete'))
  expect(await send('pairs', [['match-0', '1']])).toEqual(refused('incomplete'))
  expect(await send('single', [['answer', '9']])).toEqual(refused('not-an-answer'))
  expect(await send('order', [['place-0', '1']])).toEqual(refused('not-an-answer'))
  expect(await send('elsewhere', [['answer', '0']])).toEqual(refused('no-such-question'))
  expect(await database.read.select().from(selfCheckAnswers)).toEqual([])
})

test('a question of the final test is never shown or answered as a self-check', async () => {
  const { database, moduleVersionId, present, send } = await givenSelfCheck()
  const [question] = questionsOfEachKind
  if (!question) throw new Error('there is one of each kind')
  await givenBank(database, moduleVersionId, { finalTest: [{ ...question, id: 'for-the-test' }] })
  expect(await present(['for-the-test'])).toEqual([])
  expect(await send('for-the-test', [['answer', '0']])).toMatchObject({ why: 'no-such-question' })
})

test('self-check answers cannot be changed afterwards', async () => {
  const { database, send } = await givenSelfCheck()
  await send('statement', [['answer', 'true']])
  const change = database.transaction(async (tx) => {
    await tx.update(selfCheckAnswers).set({ correct: true })
  })
  await expect(change).rejects.toThrow()
})
