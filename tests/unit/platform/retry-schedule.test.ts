import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextEmailTry } from '../../../app/platform/outbox/email-bounds'
import * as schedules from '../../../app/platform/retry/retry-schedule'

const { emailRetries, longestWait, mostTries, nextTry, webhookRetries } = schedules

const now = new Date('2026-11-21T09:00:00Z')
const hour = 3_600_000
const chances = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const all = [
  ['e-mails', emailRetries],
  ['webhooks', webhookRetries],
] as const

describe.each(all)('of %s', (_name, schedule) => {
  /** The wait after so many tries, in milliseconds; Infinity once it is given up. */
  const wait = (attempts: number, chance: number, askedSeconds = 0) => {
    const next = nextTry(schedule, { attempts, now, chance, askedSeconds })
    return next ? next.getTime() - now.getTime() : Infinity
  }
  const tries = fc.integer({ min: 1, max: 200 })

  test('no wait is shorter than the one before, whatever is picked', () => {
    fc.assert(
      fc.property(tries, chances, (attempts, chance) => {
        expect(wait(attempts + 1, chance)).toBeGreaterThanOrEqual(wait(attempts, chance))
      }),
    )
  })

  test('what is certain of a wait is waited, and no more than all of it', () => {
    fc.assert(
      fc.property(tries, chances, (attempts, chance) => {
        const whole = wait(attempts, 0) / schedule.certain
        if (whole === Infinity) return
        expect(wait(attempts, chance)).toBeGreaterThanOrEqual(whole * schedule.certain - 1)
        expect(wait(attempts, chance)).toBeLessThanOrEqual(
          Math.min(whole + 1, longestWait(schedule)),
        )
      }),
    )
  })

  test('what failed together is not tried again together', () => {
    fc.assert(
      fc.property(tries, fc.uniqueArray(fc.nat(99), { minLength: 2 }), (attempts, picked) => {
        const waits = picked.map((each) => wait(attempts, each / 100))
        if (waits[0] === Infinity) return
        expect(new Set(waits).size).toBe(waits.length)
      }),
    )
  })

  test('who asks for time is given it, up to the longest wait, and no try that would not be', () => {
    fc.assert(
      fc.property(tries, chances, fc.nat(1_000_000), (attempts, chance, asked) => {
        const without = wait(attempts, chance)
        const heeded = Math.min(asked * 1000, longestWait(schedule))
        expect(wait(attempts, chance, asked)).toBe(Math.max(without, heeded))
      }),
    )
  })

  test('it ends after as many tries as it says, and not before', () => {
    fc.assert(
      fc.property(tries, chances, (attempts, chance) => {
        expect(wait(attempts, chance) === Infinity).toBe(attempts >= mostTries(schedule))
      }),
    )
  })
})

test('a receiver of webhooks may be away for a weekend, and is given up within a week', () => {
  const sum = (chance: number) => {
    let at = now
    for (let attempts = 1; attempts < mostTries(webhookRetries); attempts++) {
      at = nextTry(webhookRetries, { attempts, now: at, chance }) ?? at
    }
    return at.getTime() - now.getTime()
  }
  expect(sum(0)).toBeGreaterThan(36 * hour)
  expect(sum(0.999)).toBeLessThan(7 * 24 * hour)
})

test('an e-mail is tried for three days, or until its link is over, at least every hour', () => {
  const links = fc.option(fc.integer({ min: 1, max: 100 }), { nil: null })
  fc.assert(
    fc.property(links, fc.array(chances, { minLength: 1, maxLength: 9 }), (hours, picked) => {
      const uselessAfter = hours === null ? null : new Date(now.getTime() + hours * hour)
      const end = now.getTime() + Math.min(72, hours ?? 72) * hour
      const email = { createdAt: now, uselessAfter }
      let at = now
      for (let attempts = 1; ; attempts++) {
        const chance = picked[attempts % picked.length] ?? 0
        const next = nextEmailTry(email, { attempts, now: at, chance })
        if (!next) break
        expect(next.getTime()).toBeGreaterThan(at.getTime())
        expect(next.getTime() - at.getTime()).toBeLessThanOrEqual(hour)
        at = next
      }
      expect(at.getTime()).toBeLessThanOrEqual(end)
      expect(at.getTime()).toBeGreaterThanOrEqual(end - hour)
    }),
  )
})
