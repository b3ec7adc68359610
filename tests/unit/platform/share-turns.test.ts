import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgePace, type Pace } from '../../../app/platform/throttle/pace'
import { shareTurns } from '../../../app/platform/throttle/share-turns'

const start = Date.parse('2026-11-21T09:00:00Z')

/** Counts turns as the database does: under all limits or under none. */
function counter(pace: Pace) {
  const kept = new Map<string, Date>()
  return (address: string, at: number): boolean => {
    const turns = shareTurns(pace, 'all', address).map(([part, subject]) => {
      const key = `${part.name} ${subject}`
      return { key, turn: judgePace(part, kept.get(key) ?? null, new Date(start + at)) }
    })
    if (!turns.every(({ turn }) => turn.allowed)) return false
    for (const { key, turn } of turns) if (turn.allowed) kept.set(key, turn.emptiesAt)
    return true
  }
}

const paceOf = fc.record({
  name: fc.constant('in-all'),
  burst: fc.integer({ min: 8, max: 60 }),
  seconds: fc.integer({ min: 1, max: 600 }),
})
const group = fc.integer({ min: 0, max: 0xffff }).map((each) => each.toString(16))
const byte = fc.integer({ min: 0, max: 255 })
/** Whom one attacker may be: everybody of 48 bits of IPv6, or of 24 of IPv4, or whatever is no address. */
const ofSite = fc.oneof(
  fc
    .array(fc.tuple(group, group), { minLength: 1 })
    .map((all) => all.map(([net, host]) => `2a00:5:1:${net}::${host}`)),
  fc.array(fc.constantFrom('', 'unknown', 'none'), { minLength: 1 }),
  fc.array(byte, { minLength: 1 }).map((all) => all.map((host) => `203.0.113.${host}`)),
)
const instants = fc.array(fc.integer({ min: 0, max: 3_600_000 }), {
  minLength: 200,
  maxLength: 200,
})

test('whatever one site asks, others find what they are owed', () => {
  fc.assert(
    fc.property(paceOf, ofSite, instants, fc.nat(), (pace, addresses, times, seed) => {
      const take = counter(pace)
      const at = times.sort((a, b) => a - b)
      at.forEach((each, i) => void take(addresses[(i + seed) % addresses.length] ?? '', each))
      const last = at.at(-1) ?? 0
      // A neighbour at the same provider, and whoever is elsewhere.
      for (const other of ['203.0.5.1', '2a00:5:2::1', '198.51.100.1', '2a01:1::1']) {
        expect(take(other, last), other).toBe(true)
      }
    }),
    { numRuns: 60, endOnFailure: true },
  )
})
