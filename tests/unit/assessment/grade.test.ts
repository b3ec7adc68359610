import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grade, isRight, rightAnswer } from '../../../app/assessment/domain/grade'
import { isAnswerTo } from '../../../app/assessment/domain/is-answer-to'
import {
  anyQuestionWithAnswer,
  aQuestion,
  questionsOfEachKind,
  wrongAnswer,
} from '../../support/given-question'

function paperOf(size: number) {
  return new Map(Array.from({ length: size }, (_, at) => [`q${at}`, aQuestion()]))
}

/** A sheet with the first `right` answers right, and the others left out. */
function sheetWith(right: number) {
  return new Map(Array.from({ length: right }, (_, at) => [`q${at}`, [1]]))
}

test('a question counts exactly when what was chosen is what is right, whatever its kind', () => {
  fc.assert(
    fc.property(anyQuestionWithAnswer, ({ question, answer }) => {
      // Of what is typed several may be right (typed-text.test.ts).
      fc.pre(question.kind !== 'short-answer')
      const same = JSON.stringify(answer) === JSON.stringify(rightAnswer(question))
      expect(isRight(question, answer)).toBe(same)
    }),
  )
})

test('the right answer to every kind is an answer to it, and is right; another is not', () => {
  for (const question of questionsOfEachKind) {
    expect(isAnswerTo(question, rightAnswer(question))).toBe(true)
    expect(isRight(question, rightAnswer(question))).toBe(true)
    expect(isAnswerTo(question, wrongAnswer(question))).toBe(true)
    expect(isRight(question, wrongAnswer(question))).toBe(false)
  }
})

test('of several right options, ticking only some, or one too many, is wrong', () => {
  const question = aQuestion('multiple-choice', { correct: [0, 2] })
  expect(isRight(question, [0])).toBe(false)
  expect(isRight(question, [0, 1, 2])).toBe(false)
  expect(isRight(question, [0, 2])).toBe(true)
})

test('a question without an answer counts as wrong', () => {
  expect(grade(paperOf(4), sheetWith(3), 80)).toEqual({
    correct: 3,
    total: 4,
    percent: 75,
    passed: false,
  })
  for (const question of questionsOfEachKind) {
    expect(isRight(question, undefined)).toBe(false)
    expect(isRight(question, [])).toBe(false)
  }
})

test('the percentage is rounded down, so that almost the mark is not the mark', () => {
  expect(grade(paperOf(3), sheetWith(2), 67)).toEqual({
    correct: 2,
    total: 3,
    percent: 66,
    passed: false,
  })
  expect(grade(paperOf(3), sheetWith(2), 66).passed).toBe(true)
})

test('one more right answer never lowers the grade, and everything right is 100', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 100 }),
      (size, passMark) => {
        const percents = Array.from({ length: size + 1 }, (_, right) => {
          const { percent, passed } = grade(paperOf(size), sheetWith(right), passMark)
          expect(passed).toBe(right * 100 >= passMark * size)
          return percent
        })
        expect(percents).toEqual(percents.toSorted((a, b) => a - b))
        expect(percents.at(0)).toBe(0)
        expect(percents.at(-1)).toBe(100)
      },
    ),
  )
})

test('an answer to a question that is not on the paper is ignored', () => {
  const sheet = new Map([['elsewhere', [1]]])
  expect(grade(paperOf(1), sheet, 50).correct).toBe(0)
})

test('a paper without questions cannot be graded', () => {
  expect(() => grade(new Map(), new Map(), 80)).toThrow(RangeError)
})
