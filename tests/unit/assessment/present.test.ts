import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { presentAnswer, presentQuestion } from '../../../app/assessment/domain/present'
import { countChoices } from '../../../app/assessment/domain/question'
import { rightAnswer } from '../../../app/assessment/domain/grade'
import { deriveOrder } from '../../../app/assessment/shuffling/derive-order.server'
import { anyQuestion, aQuestion, questionsOfEachKind } from '../../support/given-question'

/** Every string and number anywhere inside a value. */
function leaves(value: unknown): unknown[] {
  return value && typeof value === 'object' ? Object.values(value).flatMap(leaves) : [value]
}

test('what a browser may see holds texts of one language, and nothing of key or feedback', () => {
  for (const question of questionsOfEachKind) {
    const order = deriveOrder('seed', question.id, question)
    const { kind, asksCertainty, ...presented } = presentQuestion(question, order, 'ru')
    expect({ kind, asksCertainty }).toEqual({ kind: question.kind, asksCertainty: false })
    for (const leaf of leaves(presented)) {
      expect(leaf).toMatch(/^(prompt of|option|item|left|right) .*\(ru\)$/)
    }
  }
})

test('every choice is shown once, in the derived order, which the same key derives again', () => {
  fc.assert(
    fc.property(anyQuestion, fc.string(), fc.string(), (question, key, subject) => {
      const order = deriveOrder(key, subject, question)
      expect(deriveOrder(key, subject, question)).toEqual(order)
      expect(order.toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: countChoices(question) }, (_, at) => at),
      )
    }),
  )
})

test('where choices are shown follows the order', () => {
  const presented = presentQuestion(aQuestion('ordering', { count: 3 }), [2, 0, 1], 'en')
  expect(presented).toMatchObject({ items: ['item 2 (en)', 'item 0 (en)', 'item 1 (en)'] })
  const pairs = presentQuestion(aQuestion('matching', { count: 3 }), [2, 0, 1], 'en')
  expect(pairs).toMatchObject({
    lefts: ['left 0 (en)', 'left 1 (en)', 'left 2 (en)'],
    rights: ['right 2 (en)', 'right 0 (en)', 'right 1 (en)'],
  })
})

test('true and false keep their places', () => {
  for (let seed = 0; seed < 20; seed++) {
    expect(deriveOrder(`${seed}`, 'q', aQuestion('true-false'))).toEqual([0, 1])
  }
})

// 2,000 keys over 4 places: 500 expected at each; six standard deviations are 116. The keys are fixed.
test.each(['single-choice', 'ordering', 'matching'] as const)(
  'over many attempts the right choice of a %s question stands at each place equally often',
  (kind) => {
    const question = aQuestion(kind)
    const seen = [0, 0, 0, 0]
    for (let seed = 0; seed < 2_000; seed++) {
      const key = createHash('sha256').update(`${seed}`).digest()
      const order = deriveOrder(key, 'question', question)
      const place = presentAnswer(question, order, rightAnswer(question))[0] ?? -1
      seen[place] = (seen[place] ?? 0) + 1
    }
    for (const times of seen) expect(Math.abs(times - 500)).toBeLessThan(116)
  },
)
