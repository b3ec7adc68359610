import { expect, test } from 'vitest'
import { judgeSelfCheck } from '../../../app/assessment/domain/judge-self-check'
import { aQuestion } from '../../support/given-question'

const order = [2, 0, 3, 1]

test('each ticked option gets its own remark at the place where it was shown, the others none', () => {
  const question = aQuestion('multiple-choice', { correct: [0, 2] })
  expect(judgeSelfCheck(question, order, [0, 1], 'en')).toEqual({
    right: false,
    text: null,
    choices: {
      1: { right: true, text: 'remark on 0 (en)' },
      3: { right: false, text: 'remark on 1 (en)' },
    },
    more: false,
  })
})

test('when all that was ticked is right but not all, it says that there is more', () => {
  const question = aQuestion('multiple-choice', { correct: [0, 2] })
  expect(judgeSelfCheck(question, order, [2], 'en')).toMatchObject({ right: false, more: true })
  expect(judgeSelfCheck(question, order, [0, 2], 'en')).toMatchObject({ right: true, more: false })
})

test('true and false each have their remark', () => {
  const question = aQuestion('true-false', { correct: [0] })
  expect(judgeSelfCheck(question, [0, 1], [1], 'ru')).toMatchObject({
    right: false,
    choices: { 1: { right: false, text: 'when true (ru)' } },
  })
  expect(judgeSelfCheck(question, [0, 1], [0], 'ru')).toMatchObject({
    right: true,
    choices: { 0: { right: true, text: 'when false (ru)' } },
  })
})

test('of an order, each item shown is told whether it has its place', () => {
  const { choices, text } = judgeSelfCheck(aQuestion('ordering'), order, [1, 0, 2, 3], 'en')
  // Shown: items 2, 0, 3, 1.
  expect([0, 1, 2, 3].map((place) => choices[place]?.right)).toEqual([true, false, true, false])
  expect(text).toBe('the order (en)')
})

test('of pairs, each left side is told whether it has its right side', () => {
  const { choices, right } = judgeSelfCheck(aQuestion('matching'), order, [0, 1, 3, 2], 'en')
  expect([0, 1, 2, 3].map((left) => choices[left]?.right)).toEqual([true, true, false, false])
  expect(right).toBe(false)
})
