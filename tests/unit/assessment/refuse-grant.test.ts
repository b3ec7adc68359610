import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  judgeStanding,
  refuseToBegin,
  type PastAttempt,
  type StandingGrant,
} from '../../../app/assessment/domain/judge-standing'
import { refuseGrant, type GrantFacts } from '../../../app/assessment/domain/refuse-grant'
import { grantKinds } from '../../../app/learning/domain/grant'

const noon = new Date('2026-11-21T12:00:00Z')
const rules = { draw: { adaptation: 3 }, passMark: 80, attempts: 3, coolDownHours: 24 }
const timed = { ...rules, minutes: 40 }

function hours(count: number) {
  return new Date(noon.getTime() + count * 3_600_000)
}

function failed(id: string, submittedAt = noon): PastAttempt {
  return { id, begunAt: noon, endsAt: null, submittedAt, percent: 40, passed: false }
}

function open(id: string, endsAt: Date | null = null): PastAttempt {
  return { id, begunAt: noon, endsAt, submittedAt: null, percent: null, passed: null }
}

function facts(attempts: PastAttempt[], different: Partial<GrantFacts> = {}): GrantFacts {
  const standing = judgeStanding(attempts, [], different.rules ?? rules, noon)
  return {
    standing,
    rules,
    isNewest: true,
    isFreshGranted: false,
    certificate: 'none',
    ...different,
  }
}

function refusals(given: GrantFacts) {
  return Object.fromEntries(grantKinds.map((kind) => [kind, refuseGrant(kind, given, noon)]))
}

test('whoever waits after a failed attempt may be given an attempt, the waiting, or a fresh enrolment', () => {
  expect(refusals(facts([failed('a')]))).toEqual({
    attempts: null,
    'no-waiting': null,
    time: 'no-time-limit',
    'fresh-enrolment': null,
  })
})

test('while an attempt is open more may follow it, and it may last longer; nothing takes it away', () => {
  expect(refusals(facts([open('a', hours(1))], { rules: timed }))).toEqual({
    attempts: null,
    'no-waiting': 'attempt-open',
    time: null,
    'fresh-enrolment': 'attempt-open',
  })
  const over = facts([open('a', noon)], { rules: timed })
  expect(refuseGrant('time', over, noon)).toBe('attempt-over')
  // It began before the rules knew a limit.
  expect(refuseGrant('time', facts([open('a')], { rules: timed }), noon)).toBe('no-time-limit')
})

test('an enrolment that is followed, or about to be, is history', () => {
  for (const kind of grantKinds) {
    expect(refuseGrant(kind, facts([], { isNewest: false }), noon)).toBe('followed')
    expect(refuseGrant(kind, facts([], { isFreshGranted: true }), noon)).toBe('fresh-granted')
  }
})

test('whoever passed is granted nothing but a fresh enrolment, once the certificate has ended', () => {
  const passed = [{ ...failed('a'), passed: true, percent: 90 }]
  const all = (certificate: GrantFacts['certificate']) => refusals(facts(passed, { certificate }))
  const past = {
    attempts: 'already-passed',
    'no-waiting': 'already-passed',
    time: 'already-passed',
  }
  expect(all('stands')).toEqual({ ...past, 'fresh-enrolment': 'certificate-stands' })
  expect(all('ended')).toEqual({ ...past, 'fresh-enrolment': null })
})

test('a programme without a test, or without a limit, has nothing to be granted of it', () => {
  const none = facts([], { standing: null, rules: null })
  expect(refusals(none)).toEqual({
    attempts: 'no-test',
    'no-waiting': 'no-test',
    time: 'no-test',
    'fresh-enrolment': null,
  })
  const unlimited = { ...rules, attempts: null }
  expect(refuseGrant('attempts', facts([], { rules: unlimited }), noon)).toBe('no-limit')
})

const instant = fc.integer({ min: -72, max: 72 }).map(hours)
const someGrant: fc.Arbitrary<StandingGrant> = fc.record({
  kind: fc.constantFrom(...grantKinds),
  amount: fc.integer({ min: 1, max: 3 }),
  attemptId: fc.constantFrom(null, '0', '1', '2', '3', '4'),
})
const someAttempts = fc
  .array(instant, { maxLength: 5 })
  .map((moments) =>
    moments.toSorted((a, b) => a.getTime() - b.getTime()).map((at, n) => failed(`${n}`, at)),
  )

test('a grant never takes anything: it leaves attempts and opens the test no later than before', () => {
  fc.assert(
    fc.property(someAttempts, fc.array(someGrant), someGrant, (attempts, grants, more) => {
      const before = judgeStanding(attempts, grants, rules, noon)
      const after = judgeStanding(attempts, [...grants, more], rules, noon)
      const given = more.kind === 'attempts' ? more.amount : 0
      expect(after.attemptsGranted).toBe(before.attemptsGranted + given)
      expect(after.attemptsLeft ?? 0).toBeGreaterThanOrEqual(before.attemptsLeft ?? 0)
      expect((after.mayBeginAt ?? noon) <= (before.mayBeginAt ?? noon)).toBe(true)
      if (refuseToBegin(before) === null) expect(refuseToBegin(after)).toBeNull()
    }),
  )
})

test('a waiting period that was waived is waived until the next failed attempt, and not longer', () => {
  const waived = [{ kind: 'no-waiting' as const, amount: 1, attemptId: 'a' }]
  expect(judgeStanding([failed('a')], waived, rules, hours(2)).mayBeginAt).toBeNull()
  const again = [failed('a'), failed('b', hours(3))]
  expect(judgeStanding(again, waived, rules, hours(4)).mayBeginAt).toEqual(hours(27))
})
