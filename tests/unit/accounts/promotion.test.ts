import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areIndependent, type Promotion } from '../../../app/accounts/domain/promotion'

const alone = (by: string | null, personId: string): Promotion => ({ by, personId, alone: true })
const byTwo = (by: string, personId: string): Promotion => ({ by, personId, alone: false })

test.each([
  ['two whom the operator made', [alone(null, 'A'), alone(null, 'B')], true],
  ['one and whom they promoted', [alone('A', 'B')], false],
  ['the same with a second’s consent', [byTwo('A', 'B')], false],
  ['the promoted one proposes', [alone('B', 'A')], false],
  ['a puppet of a puppet', [alone('A', 'X'), alone('X', 'Y'), byTwo('Y', 'B')], false],
  ['two puppets of one hand', [alone('X', 'A'), alone('X', 'B')], false],
  [
    'puppets of two puppets of one hand',
    [alone('X', 'Y'), alone('Y', 'A'), alone('X', 'B')],
    false,
  ],
  ['two whom two had to agree on', [byTwo('X', 'A'), byTwo('X', 'B')], true],
] as const)('two for two: %s', (_case, promotions, independent) => {
  expect(areIndependent(promotions, ['A', 'B'], 'administrators')).toBe(independent)
})

test('that one administrator made two officers does not make them one', () => {
  expect(areIndependent([alone('X', 'A'), alone('X', 'B')], ['A', 'B'], 'officers')).toBe(true)
  expect(areIndependent([alone('A', 'X'), alone('X', 'B')], ['A', 'B'], 'officers')).toBe(false)
})

const name = fc.constantFrom('A', 'B', 'C', 'D', 'E')
const history = fc.array(fc.record({ by: fc.option(name), personId: name, alone: fc.boolean() }), {
  maxLength: 12,
})

test('who proposes and who confirms may change places, and more promotions never make two of one', () => {
  fc.assert(
    fc.property(history, history, name, name, (some, more, a, b) => {
      for (const as of ['administrators', 'officers'] as const) {
        const one = areIndependent(some, [a, b], as)
        expect(areIndependent(some, [b, a], as)).toBe(one)
        expect(areIndependent(some, [a, a], as)).toBe(false)
        if (!one) expect(areIndependent([...some, ...more], [a, b], as)).toBe(false)
      }
    }),
  )
})

test('whoever nobody but one person’s chain promoted never confirms for that person', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), fc.boolean(), (chain, single) => {
      const people = chain.map((_, index) => `P${index}`)
      const promotions = people.map((personId, index) => ({
        by: index === 0 ? 'root' : `P${index - 1}`,
        personId,
        alone: single,
      }))
      const last = people.at(-1) ?? ''
      expect(areIndependent(promotions, ['root', last], 'officers')).toBe(false)
    }),
  )
})
