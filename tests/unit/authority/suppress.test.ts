import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fewest,
  suppress,
  suppressOne,
  type ShownCounts,
} from '../../../app/authority/domain/suppress'

const counts = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 7 }) },
    { weight: 1, arbitrary: fc.nat({ max: 500 }) },
  ),
  { minLength: 1, maxLength: 14 },
)

test('no number from one to four is ever shown, neither in a cell nor as the total', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const { cells, total } = suppress(given)
      for (const shown of [...cells, total]) {
        expect(shown === null || shown === 0 || shown >= fewest).toBe(true)
      }
    }),
  )
})

test('what is shown is true', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const { cells, total } = suppress(given)
      cells.forEach((cell, at) => expect(cell === null || cell === given[at]).toBe(true))
      const sum = given.reduce((all, each) => all + each, 0)
      expect(total === null || total === sum).toBe(true)
    }),
  )
})

test('nothing is hidden where nobody is few', () => {
  const large = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: fewest, max: 90 })))
  fc.assert(
    fc.property(large, (given) => {
      const { cells } = suppress(given)
      expect(cells).toEqual(given)
    }),
  )
})

/** Every list of this length that adds up to a sum. */
function* listsOf(length: number, sum: number): Generator<number[]> {
  if (length === 1) return yield [sum]
  for (let first = 0; first <= sum; first++) {
    for (const rest of listsOf(length - 1, sum - first)) yield [first, ...rest]
  }
}

test('whoever knows the rule, the rest of the list and the total still cannot tell a hidden number', () => {
  // Every list of up to four cells and up to 14 people, gathered by what is shown of it.
  for (const length of [1, 2, 3, 4]) {
    const byShown = new Map<string, number[][]>()
    for (let sum = 0; sum <= 14; sum++) {
      for (const list of listsOf(length, sum)) {
        const shown = JSON.stringify(suppress(list))
        byShown.set(shown, [...(byShown.get(shown) ?? []), list])
      }
    }
    for (const [shown, lists] of byShown) {
      const { cells }: ShownCounts = JSON.parse(shown)
      cells.forEach((cell, at) => {
        if (cell !== null) return
        const possible = new Set(lists.map((list) => list[at]))
        expect(possible.size, `${shown}, cell ${at}`).toBeGreaterThan(1)
      })
    }
  }
})

test('a total that another list of the same people shows gives no cell away', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const { cells, total } = suppress(given)
      if (total === null) return
      const hidden = cells.flatMap((cell, at) => (cell === null ? [given[at] ?? 0] : []))
      if (hidden.length === 0) return
      const left = total - cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0)
      expect(hidden.length).toBeGreaterThan(1)
      expect(left).toBeGreaterThanOrEqual(fewest)
    }),
  )
})

test('a number that stands alone is kept back when it is small', () => {
  expect([0, 1, 4, 5, 6].map(suppressOne)).toEqual([0, null, null, 5, 6])
})
