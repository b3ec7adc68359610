import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  certainties,
  markOf,
  readCertainty,
  summariseCertainty,
  type Certainty,
} from '../../../app/assessment/domain/certainty'

const anyCertainty = fc.constantFrom(...certainties)
const anySure = fc.record({ right: fc.boolean(), certainty: anyCertainty })

/** Evenly between never and always: chances of small numbers alone would leave out where one level gives way to the next. */
const anyProbability = fc.integer({ min: 0, max: 1_000 }).map((thousandths) => thousandths / 1_000)

/** What somebody may expect who is right with a probability, and says that they are so sure. */
function expected(probability: number, certainty: Certainty): number {
  const right = markOf({ right: true, certainty })
  return probability * right + (1 - probability) * markOf({ right: false, certainty })
}

test('whoever says how sure they really are may expect the best mark', () => {
  fc.assert(
    fc.property(anyProbability, (probability) => {
      const honest: Certainty = probability > 4 / 5 ? 3 : probability > 2 / 3 ? 2 : 1
      for (const other of certainties) {
        expect(expected(probability, honest)).toBeGreaterThanOrEqual(
          expected(probability, other) - 1e-9,
        )
      }
    }),
  )
})

test('a summary counts each answer once, and its marks are those of its rows', () => {
  fc.assert(
    fc.property(fc.array(anySure, { minLength: 1, maxLength: 40 }), (answers) => {
      const summary = summariseCertainty(answers)
      const rows = summary?.levels ?? []
      expect(rows.reduce((sum, { right, wrong }) => sum + right + wrong, 0)).toBe(answers.length)
      const marks = rows.reduce(
        (sum, { certainty, right, wrong }) =>
          sum +
          right * markOf({ right: true, certainty }) +
          wrong * markOf({ right: false, certainty }),
        0,
      )
      expect(summary?.marks).toBe(marks)
      expect(summary?.most).toBe(answers.length * 3)
    }),
  )
  expect(summariseCertainty([])).toBeNull()
})

test('a form says one of three, once, or it says nothing', () => {
  expect(readCertainty([['certainty', '2']])).toBe(2)
  for (const value of ['', '0', '4', '2.0', ' 2', 'sure', '__proto__']) {
    expect(readCertainty([['certainty', value]])).toBeNull()
  }
  expect(readCertainty([])).toBeNull()
  const twice = [
    ['certainty', '1'],
    ['certainty', '3'],
  ] as const
  expect(readCertainty(twice)).toBeNull()
})
