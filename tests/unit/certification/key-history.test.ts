import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signingKeyAt, trustAt, type KnownKey } from '../../../app/certification/domain/key-history'

const instant = fc.integer({ min: 0, max: 1000 }).map((ms) => new Date(ms))
const maybe = fc.option(instant)

const aHistory = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    x: fc.constant('x'),
    createdAt: instant,
    retiredFrom: maybe,
    compromisedFrom: maybe,
  }),
  { selector: ({ id }) => id, maxLength: 6 },
)

function aKey(different: Partial<KnownKey>): KnownKey {
  const early = new Date(0)
  return {
    id: 'a',
    x: 'x',
    createdAt: early,
    retiredFrom: null,
    compromisedFrom: null,
    ...different,
  }
}

test('no key signs once it is retired, and none that was ever compromised', () => {
  fc.assert(
    fc.property(aHistory, instant, (history, now) => {
      const key = signingKeyAt(history, now)
      if (!key) return
      expect(key.compromisedFrom).toBeNull()
      expect(key.retiredFrom === null || key.retiredFrom > now).toBe(true)
    }),
  )
})

test('which key signs does not depend on the order in which keys were read', () => {
  fc.assert(
    fc.property(aHistory, instant, (history, now) => {
      expect(signingKeyAt([...history].reverse(), now)).toEqual(signingKeyAt(history, now))
    }),
  )
})

test('a new key waits until the one before it has retired', () => {
  const before = aKey({ id: 'before', retiredFrom: new Date(500) })
  const after = aKey({ id: 'after', createdAt: new Date(400) })
  expect(signingKeyAt([before, after], new Date(499))?.id).toBe('before')
  expect(signingKeyAt([before, after], new Date(500))?.id).toBe('after')
})

test('a retired key is believed for ever', () => {
  fc.assert(
    fc.property(instant, instant, (retiredFrom, signedAt) => {
      expect(trustAt(aKey({ retiredFrom }), signedAt)).toBe('trusted')
    }),
  )
})

test('a compromised key is believed in exactly what it signed before', () => {
  fc.assert(
    fc.property(instant, instant, (compromisedFrom, signedAt) => {
      const trusted = signedAt < compromisedFrom
      expect(trustAt(aKey({ compromisedFrom }), signedAt)).toBe(trusted ? 'trusted' : 'compromised')
    }),
  )
  const from = new Date(7)
  expect(trustAt(aKey({ compromisedFrom: from }), from)).toBe('compromised')
})

test('a key that nobody has heard of is unknown', () => {
  expect(trustAt(undefined, new Date())).toBe('unknown')
})
