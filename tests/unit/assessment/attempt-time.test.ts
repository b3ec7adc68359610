import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  endOf,
  isOver,
  laterBy,
  leftWithin,
  timeThresholds,
} from '../../../app/assessment/domain/attempt-time'

const noon = new Date('2026-11-21T12:00:00Z')

test('an attempt ends after the minutes of the rules and those granted to come, not those of another attempt', () => {
  const grants = [
    { kind: 'time' as const, amount: 15, attemptId: null },
    { kind: 'time' as const, amount: 30, attemptId: 'an earlier one' },
    { kind: 'attempts' as const, amount: 3, attemptId: null },
  ]
  expect(endOf(noon, { minutes: 40 }, grants)).toEqual(new Date('2026-11-21T12:55:00Z'))
  expect(endOf(noon, {}, grants)).toBeNull()
})

test('its time is over in the very instant of its end, and never without one', () => {
  const endsAt = laterBy(noon, 40)
  expect(isOver({ endsAt }, new Date(endsAt.getTime() - 1))).toBe(false)
  expect(isOver({ endsAt }, endsAt)).toBe(true)
  expect(isOver({ endsAt: null }, new Date('2999-01-01'))).toBe(false)
})

test('the time left is told by the least threshold that it does not exceed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 * 60_000 }), (left) => {
      const told = leftWithin(new Date(noon.getTime() + left), noon)
      const below = timeThresholds.filter((minutes) => minutes * 60_000 < left)
      expect(told === null || told * 60_000 >= left).toBe(true)
      expect(told === null ? timeThresholds.length : timeThresholds.indexOf(told)).toBe(
        below.length,
      )
    }),
  )
})
