import { expect, test } from 'vitest'
import {
  judgeStanding,
  refuseToBegin,
  type PastAttempt,
} from '../../../app/assessment/domain/judge-standing'

const rules = { draw: { adaptation: 3 }, passMark: 80, attempts: 3, coolDownHours: 24 }
const noon = new Date('2026-11-21T12:00:00Z')

function hoursLater(hours: number) {
  return new Date(noon.getTime() + hours * 3_600_000)
}

function attempt(id: string, percent: number | null, submittedAt: Date | null = noon): PastAttempt {
  const passed = percent === null ? null : percent >= 80
  return {
    id,
    begunAt: noon,
    endsAt: null,
    submittedAt: percent === null ? null : submittedAt,
    percent,
    passed,
  }
}

test('a learner who has not begun may begin', () => {
  const standing = judgeStanding([], [], rules, noon)
  expect(standing).toEqual({
    passed: null,
    latest: null,
    openAttemptId: null,
    endsAt: null,
    attemptsUsed: 0,
    attemptsLeft: 3,
    attemptsGranted: 0,
    freshGranted: false,
    mayBeginAt: null,
    waitsAfter: null,
  })
  expect(refuseToBegin(standing)).toBeNull()
})

test('after a failed attempt the cool-down runs to its last millisecond, and not longer', () => {
  const attempts = [attempt('a', 40)]
  const almost = new Date(hoursLater(24).getTime() - 1)
  expect(judgeStanding(attempts, [], rules, almost).mayBeginAt).toEqual(hoursLater(24))
  expect(refuseToBegin(judgeStanding(attempts, [], rules, almost))).toBe('cooling-down')
  expect(judgeStanding(attempts, [], rules, hoursLater(24)).mayBeginAt).toBeNull()
  expect(refuseToBegin(judgeStanding(attempts, [], rules, hoursLater(24)))).toBeNull()
})

test('the cool-down runs from the newest failed attempt', () => {
  const attempts = [attempt('a', 40), attempt('b', 50, hoursLater(30))]
  expect(judgeStanding(attempts, [], rules, hoursLater(31)).mayBeginAt).toEqual(hoursLater(54))
})

test('rules without a cool-down ask for no waiting', () => {
  const standing = judgeStanding([attempt('a', 40)], [], { ...rules, coolDownHours: 0 }, noon)
  expect(refuseToBegin(standing)).toBeNull()
})

test('an open attempt counts as used', () => {
  const standing = judgeStanding([attempt('a', 40), attempt('b', null)], [], rules, hoursLater(48))
  expect(standing).toMatchObject({ openAttemptId: 'b', attemptsUsed: 2, attemptsLeft: 1 })
})

test('when all attempts are used there is no other, unless the rules know no limit', () => {
  const attempts = [attempt('a', 40), attempt('b', 40), attempt('c', 40)]
  expect(refuseToBegin(judgeStanding(attempts, [], rules, hoursLater(48)))).toBe('no-attempts-left')
  const unlimited = judgeStanding(attempts, [], { ...rules, attempts: null }, hoursLater(48))
  expect(unlimited.attemptsLeft).toBeNull()
  expect(refuseToBegin(unlimited)).toBeNull()
})

test('a passed test stays passed, and there is nothing to wait for', () => {
  const standing = judgeStanding(
    [attempt('a', 40), attempt('b', 90, hoursLater(30))],
    [],
    rules,
    hoursLater(31),
  )
  expect(standing.passed).toEqual({ attemptId: 'b', at: hoursLater(30), percent: 90 })
  expect(standing.mayBeginAt).toBeNull()
  expect(refuseToBegin(standing)).toBe('already-passed')
})
