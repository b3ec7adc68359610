import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgePace, type Pace } from '../../../app/platform/throttle/pace'

const start = Date.parse('2026-11-21T09:00:00Z')

const paceOf = fc.record({
  name: fc.constant('a limit'),
  burst: fc.integer({ min: 1, max: 50 }),
  seconds: fc.integer({ min: 1, max: 3600 }),
})

/** Instants, in milliseconds from the start, in their order. */
const instants = fc
  .array(fc.integer({ min: 0, max: 7_200_000 }), { minLength: 1, maxLength: 200 })
  .map((all) => all.sort((a, b) => a - b))

/** Asks at each instant. @returns when a turn was given. */
function ask(pace: Pace, at: number[]): number[] {
  let kept: Date | null = null
  return at.filter((each) => {
    const turn = judgePace(pace, kept, new Date(start + each))
    if (turn.allowed) kept = turn.emptiesAt
    return turn.allowed
  })
}

test('within any time nobody gets more than a burst and one every so many seconds', () => {
  fc.assert(
    fc.property(paceOf, instants, (pace, at) => {
      const given = ask(pace, at)
      for (const [i, from] of given.entries()) {
        for (const [j, to] of given.entries()) {
          if (j < i) continue
          const most = pace.burst + Math.floor((to - from) / (pace.seconds * 1000))
          expect(j - i + 1).toBeLessThanOrEqual(most)
        }
      }
    }),
  )
})

test('whoever waits as long as they are told gets a turn, and asking meanwhile does not make it longer', () => {
  fc.assert(
    fc.property(paceOf, instants, (pace, at) => {
      let kept: Date | null = null
      for (const each of at) {
        const now = new Date(start + each)
        const turn = judgePace(pace, kept, now)
        if (turn.allowed) {
          kept = turn.emptiesAt
          continue
        }
        const { retryAfterSeconds } = turn
        expect(retryAfterSeconds).toBeGreaterThanOrEqual(1)
        expect(retryAfterSeconds).toBeLessThanOrEqual(pace.seconds)
        const then = new Date(now.getTime() + retryAfterSeconds * 1000)
        expect(judgePace(pace, kept, then).allowed).toBe(true)
      }
    }),
  )
})

test('a full burst is given to whoever was never seen', () => {
  fc.assert(
    fc.property(paceOf, (pace) => {
      expect(ask(pace, Array<number>(pace.burst + 1).fill(0))).toHaveLength(pace.burst)
    }),
  )
})

test('a clock that ran ahead by any time shuts nobody out for longer than one turn takes', () => {
  fc.assert(
    fc.property(paceOf, fc.integer({ min: 0, max: 10 ** 12 }), (pace, ahead) => {
      const turn = judgePace(pace, new Date(start + ahead), new Date(start))
      if (!turn.allowed) expect(turn.retryAfterSeconds).toBeLessThanOrEqual(pace.seconds)
    }),
  )
})
