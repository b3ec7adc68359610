import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isComplete } from '../../../app/assessment/domain/answer'
import { isAnswerTo } from '../../../app/assessment/domain/is-answer-to'
import { presentAnswer } from '../../../app/assessment/domain/present'
import { countChoices } from '../../../app/assessment/domain/question'
import { readAnswer } from '../../../app/assessment/domain/read-answer'
import {
  anyOrder,
  anyQuestion,
  anyQuestionWithAnswer,
  aQuestion,
  fieldsFor,
  questionsOfEachKind,
} from '../../support/given-question'

const order = [2, 0, 3, 1]

test('what is shown and sent back unchanged is read as it was given', () => {
  const answered = anyQuestionWithAnswer.chain(({ question, answer }) =>
    anyOrder(countChoices(question)).map((order) => ({ question, answer, order })),
  )
  fc.assert(
    fc.property(answered, ({ question, answer, order }) => {
      const sent = fieldsFor(question, presentAnswer(question, order, answer))
      expect(readAnswer(question, order, sent)).toEqual(answer)
    }),
  )
})

test('whatever a browser sends is an answer to the question, or nonsense that is refused', () => {
  const name = fc.constantFrom('answer', 'place-0', 'place-1', 'place-2', 'match-0', 'match-1', 'x')
  const value = fc.oneof(
    fc.constantFrom('0', '1', '2', '3', 'true', 'false', '', '-1', '1e1', '99', ' 1', '٣', '0x1'),
    fc.string(),
  )
  fc.assert(
    fc.property(anyQuestion, fc.array(fc.tuple(name, value)), (question, fields) => {
      const answer = readAnswer(
        question,
        Array.from({ length: countChoices(question) }, (_, at) => at),
        fields,
      )
      if (answer !== null) expect(isAnswerTo(question, answer)).toBe(true)
    }),
  )
})

test('a form in which nothing was chosen is read as no answer', () => {
  for (const question of questionsOfEachKind) {
    expect(readAnswer(question, order, [])).toEqual([])
    expect(readAnswer(question, order, [['match-0', '']])).toEqual([])
  }
})

test('a form with more fields than any page sends is read as fast as it came', () => {
  const fields = Array.from({ length: 65_000 }, () => ['x', '1'] as const)
  expect(readAnswer(aQuestion('single-choice'), order, fields)).toEqual([])
})

test('two options for a single choice, an option that is not shown, and words are refused', () => {
  const question = aQuestion('single-choice')
  for (const values of [['0', '1'], ['4'], ['-1'], ['one'], ['1.0'], ['0', '0']]) {
    expect(
      readAnswer(
        question,
        order,
        values.map((value) => ['answer', value]),
      ),
    ).toBeNull()
  }
})

test('a place given twice, or to only some of the items, is refused', () => {
  const question = aQuestion('ordering', { count: 3 })
  const read = (...places: string[]) =>
    readAnswer(
      question,
      [1, 2, 0],
      places.map((place, item) => [`place-${item}`, place]),
    )
  expect(read('1', '1', '2')).toBeNull()
  expect(read('1', '2')).toBeNull()
  expect(read('1', '2', '4')).toBeNull()
  expect(read('3', '1', '2')).toEqual([2, 0, 1])
})

test('pairs may be chosen one by one; an answer is complete when no left side waits', () => {
  const question = aQuestion('matching', { count: 3 })
  const some = readAnswer(
    question,
    [1, 2, 0],
    [
      ['match-0', ''],
      ['match-2', '0'],
    ],
  )
  expect(some).toEqual([-1, -1, 1])
  expect(isComplete(some ?? undefined)).toBe(false)
  expect(isComplete([2, 0, 1])).toBe(true)
})

test('a file in place of a value counts as nothing', () => {
  expect(readAnswer(aQuestion(), order, [['answer', new Blob(['0'])]])).toEqual([])
})
