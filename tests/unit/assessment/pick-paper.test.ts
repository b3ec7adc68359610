import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pickPaper } from '../../../app/assessment/domain/pick-paper'

function bankOf(sizes: Record<string, number>) {
  return new Map(
    Object.entries(sizes).map(([module, size]) => [
      module,
      Array.from({ length: size }, (_, at) => `${module}/${at}`),
    ]),
  )
}

const anyRules = fc
  .dictionary(
    fc.stringMatching(/^[a-z]{1,8}$/),
    fc.record({ size: fc.integer({ min: 1, max: 30 }), share: fc.nat({ max: 100 }) }),
    { minKeys: 1, maxKeys: 7 },
  )
  .map((modules) => ({
    sizes: Object.fromEntries(Object.entries(modules).map(([module, { size }]) => [module, size])),
    counts: Object.fromEntries(
      Object.entries(modules).map(([module, { size, share }]) => [
        module,
        Math.floor((size * share) / 100),
      ]),
    ),
  }))

test('each module gives exactly as many questions as the rules name, none of them twice', () => {
  fc.assert(
    fc.property(anyRules, ({ sizes, counts }) => {
      const paper = pickPaper(bankOf(sizes), counts, randomInt)
      expect(new Set(paper).size).toBe(paper.length)
      for (const [module, count] of Object.entries(counts)) {
        expect(paper.filter((question) => question.startsWith(`${module}/`))).toHaveLength(count)
      }
    }),
  )
})

test('every question of a module can come, and at every position', () => {
  const seen = new Set<string>()
  // A question misses one position in all 600 papers with a probability below 1e-31.
  for (let paper = 0; paper < 600; paper++) {
    const picked = pickPaper(bankOf({ adaptation: 8 }), { adaptation: 3 }, randomInt)
    for (const [position, question] of picked.entries()) seen.add(`${question} at ${position}`)
  }
  expect(seen.size).toBe(8 * 3)
})

test('a module that the rules do not name gives none', () => {
  expect(
    pickPaper(bankOf({ adaptation: 3, behaviour: 3 }), { behaviour: 3 }, randomInt),
  ).toHaveLength(3)
})

test('more questions than a module has cannot be picked', () => {
  expect(() => pickPaper(bankOf({ adaptation: 2 }), { adaptation: 3 }, randomInt)).toThrow(
    RangeError,
  )
  expect(() => pickPaper(bankOf({}), { adaptation: 1 }, randomInt)).toThrow(RangeError)
})
