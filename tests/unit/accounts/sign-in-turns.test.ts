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
    address: fc.integer({ min: 0, max: 500 }).map((each) => `203.0.${each >> 8}.${each & 255}`),
    at: fc.integer({ min: 0, max: 24 * hour }),
  }),
  { minLength: 1, maxLength: 400 },
)

test.each(Object.entries(all))('%s: no strangers slow down a known device', (_, paces) => {
  fc.assert(
    fc.property(strangers, (attack) => {
      const take = counter(paces)
      const ordered = attack.sort((a, b) => a.at - b.at)
      for (const { address, at } of ordered) take({ account: 'a', address, deviceHash: null }, at)
      const last = ordered.at(-1)?.at ?? 0
      // Behind the very network from which the attack comes, too.
      const address = ordered[0]?.address ?? ''
      expect(take({ account: 'a', address, deviceHash: 'known' }, last)).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test.each(Object.entries(all))('%s: a day of tries from everywhere is bounded', (_, paces) => {
  const take = counter(paces)
  let given = 0
  // A stranger from another network every ten seconds.
  for (let at = 0; at < 24 * hour; at += 10_000) {
    if (
      take({ account: 'a', address: `${(at / 10_000) % 223}.0.${at % 7}.1`, deviceHash: null }, at)
    )
      given++
  }
  const { burst, seconds } = paces.byAccount
  expect(given).toBeLessThanOrEqual(burst + Math.ceil(86_400 / seconds))
  expect(given).toBeGreaterThan(burst)
})

test('one network that tries one account keeps no other network from it', () => {
  const take = counter(signInPaces)
  for (let i = 0; i < 1000; i++) take({ account: 'a', address: '192.0.2.1', deviceHash: null }, i)
  expect(take({ account: 'a', address: '192.0.2.1', deviceHash: null }, 1000)).toBe(false)
  expect(take({ account: 'a', address: '192.0.2.2', deviceHash: null }, 1000)).toBe(true)
  expect(take({ account: 'b', address: '192.0.2.1', deviceHash: null }, 1000)).toBe(true)
})

test.each(Object.entries(all))('%s: one provider keeps no other from an account', (_, paces) => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((each) => each.toString(16))
  const site = fc.tuple(group, group).map(([net, host]) => `2001:db8:7:${net}::${host}`)
  const attack = fc.array(fc.record({ address: site, at: fc.integer({ min: 0, max: hour }) }), {
    minLength: 200,
    maxLength: 400,
  })
  fc.assert(
    fc.property(attack, (tries) => {
      const take = counter(paces)
      const ordered = tries.sort((a, b) => a.at - b.at)
      for (const { address, at } of ordered) take({ account: 'a', address, deviceHash: null }, at)
      const last = ordered.at(-1)?.at ?? 0
      expect(take({ account: 'a', address: '2001:db9::1', deviceHash: null }, last)).toBe(true)
      expect(take({ account: 'a', address: '192.0.2.1', deviceHash: null }, last)).toBe(true)
    }),
    { numRuns: 20 },
  )
})
