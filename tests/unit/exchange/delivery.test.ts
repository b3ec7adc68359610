import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostAttempts, nextAttempt } from '../../../app/exchange/domain/delivery'
import { matchesEndpoint } from '../../../app/exchange/domain/matches-endpoint'

const now = new Date('2026-11-21T09:00:00Z')
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test('each wait is longer than the one before, between half of it and all, and the last try has none after it', () => {
  const wait = (tried: number, picked: number) =>
    Number(nextAttempt(tried, new Date(0), picked) ?? Infinity)
  fc.assert(
    fc.property(chance, fc.integer({ min: 1, max: mostAttempts - 1 }), (picked, tried) => {
      const whole = wait(tried, 0) * 2
      return (
        wait(tried, picked) >= whole / 2 &&
        wait(tried, picked) <= whole &&
        wait(tried + 1, picked) > wait(tried, picked)
      )
    }),
  )
  expect(nextAttempt(mostAttempts, now, 0)).toBeNull()
  expect(nextAttempt(mostAttempts - 1, now, 0)).not.toBeNull()
})

test('all tries together take more than a weekend and less than a week', () => {
  const sum = (picked: number) =>
    Array.from({ length: mostAttempts - 1 }, (_none, index) =>
      Number(nextAttempt(index + 1, new Date(0), picked)),
    ).reduce((total, wait) => total + wait, 0)
  expect(sum(0)).toBeGreaterThan(36 * 3_600_000)
  expect(sum(0.999)).toBeLessThan(7 * 86_400_000)
})

test('a receiver may ask for more time, but for no more than a day', () => {
  expect(nextAttempt(1, now, 0, 3600)).toEqual(new Date(now.getTime() + 3_600_000))
  expect(nextAttempt(1, now, 0, 999_999)).toEqual(new Date(now.getTime() + 86_400_000))
  expect(nextAttempt(mostAttempts, now, 0, 60)).toBeNull()
})

const client = {
  regions: ['KZ-75'],
  scopes: ['webhooks:manage' as const],
  disabledAt: null,
}
const endpoint = { id: '1', active: true, types: [], client }

test('an endpoint is told only of what it and its client stand for', () => {
  const event = { type: 'certificate.awarded', region: 'KZ-75' }
  expect(matchesEndpoint(endpoint, event)).toBe(true)
  expect(matchesEndpoint({ ...endpoint, active: false }, event)).toBe(false)
  expect(matchesEndpoint({ ...endpoint, types: ['record.decided'] }, event)).toBe(false)
  expect(matchesEndpoint(endpoint, { ...event, region: 'KZ-71' })).toBe(false)
  expect(matchesEndpoint(endpoint, { ...event, region: null })).toBe(false)
  const of = (different: object) => ({ ...endpoint, client: { ...client, ...different } })
  expect(matchesEndpoint(of({ regions: ['*'] }), { ...event, region: null })).toBe(true)
  expect(matchesEndpoint(of({ disabledAt: now }), event)).toBe(false)
  expect(matchesEndpoint(of({ scopes: ['events:read'] }), event)).toBe(false)
})
