import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isGrantedByTwo } from '../../../app/accounts/domain/approval'
import { mayDo, roles, type Permission } from '../../../app/accounts/domain/permissions'
import { areIndependent, type Promotion } from '../../../app/accounts/domain/promotion'

const granted = (by: string | null, personId: string, role = 'administrator'): Promotion => ({
  ...{ by, personId, role },
  alone: true,
})
const byTwo = (by: string, personId: string, role = 'administrator'): Promotion => ({
  ...granted(by, personId, role),
  alone: false,
})

/** The roles in which somebody confirms. */
const confirming = ['administrator', 'authority'] as const

test.each([
  ['two whom the operator made', [granted(null, 'A'), granted(null, 'B')], true],
  ['one and whom they promoted', [granted('A', 'B')], false],
  ['the same with a second’s consent', [byTwo('A', 'B')], false],
  ['the promoted one proposes', [granted('B', 'A')], false],
  ['a puppet of a puppet', [granted('A', 'X'), granted('X', 'Y'), byTwo('Y', 'B')], false],
  ['two puppets of one hand', [granted('X', 'A'), granted('X', 'B')], false],
  [
    'puppets of two puppets of one hand',
    [granted('X', 'Y'), granted('Y', 'A'), granted('X', 'B')],
    false,
  ],
  ['two whom two had to agree on', [byTwo('X', 'A'), byTwo('X', 'B')], true],
  ['a trainer', [granted('A', 'B', 'trainer')], true],
  ['trainers of one hand', [granted('X', 'A', 'trainer'), granted('X', 'B', 'reviewer')], true],
  ['an authority whom two agreed on', [byTwo('A', 'B', 'authority')], true],
  ['a puppet granted anew by another', [byTwo('A', 'B'), byTwo('X', 'B')], false],
  ['a puppet for whom the operator vouched', [byTwo('A', 'B'), granted(null, 'B')], true],
  [
    'a puppet whom the operator made something else',
    [byTwo('A', 'B'), granted(null, 'B', 'trainer')],
    false,
  ],
  [
    'a puppet in the middle for whom the operator vouched',
    [byTwo('A', 'X'), byTwo('X', 'B'), granted(null, 'X')],
    true,
  ],
] as const)('two for two among administrators: %s', (_case, promotions, independent) => {
  expect(areIndependent(promotions, ['A', 'B'], 'administrator')).toBe(independent)
})

test.each([
  [
    'whom one administrator made both',
    [byTwo('X', 'A', 'authority'), byTwo('X', 'B', 'authority')],
  ],
  ['one made the other an administrator', [byTwo('A', 'B')]],
  ['one made the other a trainer', [granted('A', 'B', 'trainer')]],
  ['one made the other an officer', [byTwo('A', 'B', 'authority')], false],
  ['by an administrator of theirs', [byTwo('A', 'X'), byTwo('X', 'B', 'authority')], false],
  ['by a trainer of theirs', [granted('A', 'X', 'trainer'), byTwo('X', 'B', 'authority')]],
] as [string, Promotion[], boolean?][])(
  'two for two among officers: %s',
  (_case, promotions, independent = true) => {
    expect(areIndependent(promotions, ['A', 'B'], 'authority')).toBe(independent)
  },
)

test('what takes two is confirmed by the holders of roles whose grant takes two itself', () => {
  const confirmed = {
    administrator: ['approval:answer', 'certificate:govern'],
    authority: ['record:decide', 'record:check-many'],
  } satisfies Record<(typeof confirming)[number], Permission[]>
  for (const role of confirming) {
    expect(isGrantedByTwo(role)).toBe(true)
    for (const permission of confirmed[role]) {
      expect(roles.filter((each) => mayDo([each], permission))).toEqual([role])
    }
  }
})

const name = fc.constantFrom('A', 'B', 'C', 'D', 'E')
const grant = fc.record({
  by: name,
  personId: name,
  role: fc.constantFrom(...roles),
  alone: fc.boolean(),
})
const history = fc.array(grant, { maxLength: 12 })

test('who proposes and who confirms may change places, and what people grant never makes two of one', () => {
  fc.assert(
    fc.property(history, history, name, name, (some, more, a, b) => {
      for (const role of confirming) {
        const one = areIndependent(some, [a, b], role)
        expect(areIndependent(some, [b, a], role)).toBe(one)
        expect(areIndependent(some, [a, a], role)).toBe(false)
        if (!one) expect(areIndependent([...some, ...more], [a, b], role)).toBe(false)
      }
    }),
  )
})

/** What an administrator does alone: grants what needs nobody’s consent. */
const aloneGrant = fc.record({
  by: fc.constantFrom('A', 'B', 'C'),
  personId: name,
  role: fc.constantFrom(...roles.filter((role) => !isGrantedByTwo(role))),
  alone: fc.constant(true),
})

test('no administrator parts two others, or another from themselves, by what one grants alone', () => {
  const made = ['A', 'B', 'C'].flatMap((each) =>
    confirming.map((role) => granted(null, each, role)),
  )
  const pairs = [
    ['A', 'B'],
    ['A', 'C'],
    ['B', 'C'],
  ] as const
  fc.assert(
    fc.property(fc.array(aloneGrant, { maxLength: 20 }), (acts) => {
      for (const pair of pairs) {
        for (const role of confirming) {
          expect(areIndependent([...made, ...acts], pair, role), pair.join()).toBe(true)
        }
      }
    }),
  )
})

test('what one grants alone changes nothing for anybody, whatever was granted before', () => {
  fc.assert(
    fc.property(history, fc.array(aloneGrant, { maxLength: 8 }), name, name, (some, acts, a, b) => {
      for (const role of confirming) {
        const before = areIndependent(some, [a, b], role)
        expect(areIndependent([...some, ...acts], [a, b], role)).toBe(before)
      }
    }),
  )
})

test('whoever one person’s chain promoted never confirms for that person, whatever people grant them besides', () => {
  const length = fc.integer({ min: 1, max: 6 })
  fc.assert(
    fc.property(length, fc.boolean(), history, history, (count, single, before, after) => {
      for (const role of confirming) {
        const chain = Array.from({ length: count }, (_, index) => ({
          by: index === 0 ? 'root' : `P${index - 1}`,
          personId: `P${index}`,
          role: index === count - 1 ? role : 'administrator',
          alone: single,
        }))
        const last = `P${count - 1}`
        expect(areIndependent([...before, ...chain, ...after], ['root', last], role)).toBe(false)
      }
    }),
  )
})
