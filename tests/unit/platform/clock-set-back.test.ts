import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeSitting } from '../../../app/accounts/domain/staff-sitting'
import { proposalLife } from '../../../app/accounts/domain/proposal-life'
import { standingOf } from '../../../app/approvals/domain/proposal'
import { judgeStanding, refuseToBegin } from '../../../app/assessment/domain/judge-standing'
import { endOf } from '../../../app/certification/domain/proposal-end'
import { keyLead, signingKeyAt } from '../../../app/certification/domain/key-history'
import { standingOf as standingOfDecision } from '../../../app/eligibility/domain/proposal'
import { asHappened, instantAfter } from '../../../app/eligibility/domain/in-order'
import { judgePace } from '../../../app/platform/throttle/pace'
import { isOverdue } from '../../../app/platform/outbox/email-bounds'
import { isFromTheFuture, stillLasts } from '../../../app/platform/clock/from-the-future'

const now = new Date('2026-11-21T09:00:00Z')
const at = (ms: number) => new Date(now.getTime() + ms)
const hour = 3_600_000

/** By how much the clock ran ahead: more than two machines differ by. */
const anyAhead = fc.integer({ min: 61_000, max: 400 * 24 * hour })

const rules = { draw: {}, passMark: 70, attempts: 5, coolDownHours: 24 }
const failedAt = (id: string, submittedAt: Date) => ({
  ...{ id, begunAt: submittedAt, endsAt: null, submittedAt, percent: 10, passed: false },
})

/** What was begun while the clock ran ahead and is judged after it was set back: how it must stand. */
const judged: [string, (ahead: Date) => unknown, unknown][] = [
  ['a sitting', (ahead) => judgeSitting({ startedAt: ahead, usedAt: ahead }, now), 'over'],
  [
    'a sitting that was used then',
    (ahead) => judgeSitting({ startedAt: at(-hour), usedAt: ahead }, now),
    'locked',
  ],
  [
    'a proposal among administrators',
    (ahead) => {
      const lapsesAt = new Date(ahead.getTime() + proposalLife)
      return standingOf({ answer: null, lapsesAt }, now)
    },
    'lapsed',
  ],
  [
    'a proposed decision',
    (ahead) => standingOfDecision({ outcome: null, proposedAt: ahead }, now),
    'lapsed',
  ],
  [
    'a proposed change of a certificate',
    (ahead) => {
      const waiting = { proposedBy: 'a', proposedAt: ahead, decision: null, decidedAt: null }
      return endOf(waiting, 'holder', now)?.decision
    },
    'lapsed',
  ],
  [
    'the wait after a failed test',
    (ahead) => refuseToBegin(judgeStanding([failedAt('a', ahead)], [], rules, now)),
    null,
  ],
  [
    'the wait after another failed test',
    (ahead) => {
      const attempts = [failedAt('a', ahead), failedAt('b', at(-hour))]
      return judgeStanding(attempts, [], rules, now).mayBeginAt?.getTime()
    },
    at(23 * hour).getTime(),
  ],
  [
    'a bucket of turns',
    (ahead) => {
      const [pace, full] = [{ name: 'any', burst: 2, seconds: 60 }, ahead.getTime() + 120_000]
      return judgePace(pace, new Date(full), now).allowed
    },
    true,
  ],
  ['an e-mail that is tried', (ahead) => isOverdue(written(ahead), 1, now), true],
  [
    'a key that retires',
    (ahead) => {
      const old = { id: 'a', x: '', createdAt: at(-hour), compromisedFrom: null }
      const retiredFrom = new Date(ahead.getTime() + keyLead)
      const young = { ...old, id: 'b', createdAt: ahead, retiredFrom: null }
      return signingKeyAt([{ ...old, retiredFrom }, young], now)?.id
    },
    'b',
  ],
]

function written(createdAt: Date) {
  return { createdAt, uselessAfter: null }
}

test.each(judged)(
  '%s of a clock that ran ahead is over once it is set back',
  (_what, judge, is) => {
    fc.assert(
      fc.property(anyAhead, (ahead) => {
        expect(judge(at(ahead))).toBe(is)
      }),
    )
  },
)

test('what lasts so long lasts neither longer nor shorter by a clock that is right', () => {
  fc.assert(
    fc.property(fc.nat(hour), fc.integer({ min: 1, max: hour }), (passed, lasts) => {
      expect(stillLasts(at(-passed), lasts, now)).toBe(passed < lasts)
      expect(isFromTheFuture(at(-passed), now)).toBe(false)
    }),
  )
})

test('what stands in a history has happened, in the order in which it was written down', () => {
  const anyWriting = fc.array(fc.tuple(fc.integer({ min: -hour, max: 9 * hour }), fc.boolean()), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(anyWriting, (clocks) => {
      const facts: { at: Date; number: number }[] = []
      for (const [clock] of clocks) {
        facts.push({ at: instantAfter(facts, at(clock)), number: facts.length })
      }
      const order = facts.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.number - b.number)
      expect(order).toEqual(facts)
      const read = asHappened(facts, now)
      const again = read.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.number - b.number)
      const happened = again.filter((each) => !isFromTheFuture(facts[each.number]?.at ?? now, now))
      expect(happened.map(({ number }) => number)).toEqual(
        happened.map(({ number }) => number).toSorted((a, b) => a - b),
      )
      expect(read.every((each) => !isFromTheFuture(each.at, now))).toBe(true)
      const ahead = again.filter((each) => isFromTheFuture(facts[each.number]?.at ?? now, now))
      expect(ahead.map(({ number }) => number)).toEqual(
        ahead.map(({ number }) => number).toSorted((a, b) => a - b),
      )
    }),
  )
})
