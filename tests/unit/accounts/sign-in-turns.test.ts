import fc from 'fast-check'
import { expect, test } from 'vitest'
import { turnsOf, type Try } from '../../../app/accounts/sign-in-turns'
import { factorPaces, registerPaces, resetPaces, signInPaces } from '../../../app/accounts/limits'
import { judgePace } from '../../../app/platform/throttle/pace'

const all = { signInPaces, resetPaces, factorPaces, registerPaces }
const start = Date.parse('2026-11-21T09:00:00Z')
const hour = 3_600_000

/** Counts tries as the database does: under all limits or under none. */
function counter(paces: typeof signInPaces) {
  const kept = new Map<string, Date>()
  return (attempt: Try, at: number): boolean => {
    const now = new Date(start + at)
    const turns = turnsOf(paces, attempt).map(([pace, subject]) => {
      const key = `${pace.name} ${subject}`
      return { key, turn: judgePace(pace, kept.get(key) ?? null, now) }
    })
    if (!turns.every(({ turn }) => turn.allowed)) return false
    for (const { key, turn } of turns) if (turn.allowed) kept.set(key, turn.emptiesAt)
    return true
  }
}

const strangers = fc.array(
  fc.record({
    network: fc.integer({ min: 0, max: 500 }).map((each) => `203.0.113.${each}`),
    at: fc.integer({ min: 0, max: 24 * hour }),
  }),
  { minLength: 1, maxLength: 400 },
)

test.each(Object.entries(all))('%s: no strangers slow down a known device', (_, paces) => {
  fc.assert(
    fc.property(strangers, (attack) => {
      const take = counter(paces)
      const ordered = attack.sort((a, b) => a.at - b.at)
      for (const { network, at } of ordered) take({ account: 'a', network, deviceHash: null }, at)
      const last = ordered.at(-1)?.at ?? 0
      // Behind the very network from which the attack comes, too.
      const network = ordered[0]?.network ?? ''
      expect(take({ account: 'a', network, deviceHash: 'known' }, last)).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test.each(Object.entries(all))('%s: a day of tries from everywhere is bounded', (_, paces) => {
  const take = counter(paces)
  let given = 0
  // A stranger from another network every ten seconds.
  for (let at = 0; at < 24 * hour; at += 10_000) {
    if (take({ account: 'a', network: `n${at}`, deviceHash: null }, at)) given++
  }
  const { burst, seconds } = paces.byAccount
  expect(given).toBeLessThanOrEqual(burst + Math.ceil(86_400 / seconds))
  expect(given).toBeGreaterThan(burst)
})

test('one network that tries one account keeps no other network from it', () => {
  const take = counter(signInPaces)
  for (let i = 0; i < 1000; i++) take({ account: 'a', network: 'one', deviceHash: null }, i)
  expect(take({ account: 'a', network: 'one', deviceHash: null }, 1000)).toBe(false)
  expect(take({ account: 'a', network: 'other', deviceHash: null }, 1000)).toBe(true)
  expect(take({ account: 'b', network: 'one', deviceHash: null }, 1000)).toBe(true)
})
