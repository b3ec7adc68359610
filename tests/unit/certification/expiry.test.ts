import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expiryOf } from '../../../app/certification/domain/expiry'

test('a programme that states no term makes certificates that do not expire', () => {
  expect(expiryOf(new Date('2026-11-21T09:00:00Z'), null)).toBeNull()
})

test.each([
  [
    'to the end of the same day, in Kazakhstan',
    '2026-11-21T09:00:00Z',
    24,
    '2028-11-21T18:59:59.999Z',
  ],
  [
    'late in the evening it is already tomorrow there',
    '2026-11-21T20:00:00Z',
    12,
    '2027-11-22T18:59:59.999Z',
  ],
  ['a month too short for the day ends it', '2027-08-31T09:00:00Z', 6, '2028-02-29T18:59:59.999Z'],
])('%s', (_, awardedAt, months, expected) => {
  expect(expiryOf(new Date(awardedAt), months)?.toISOString()).toBe(expected)
})

test('a longer term never ends earlier, and none ends before it began', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 240 }),
      (awardedAt, months) => {
        const ends = expiryOf(awardedAt, months)?.getTime() ?? NaN
        expect(ends).toBeGreaterThan(awardedAt.getTime())
        expect(expiryOf(awardedAt, months + 1)?.getTime()).toBeGreaterThan(ends)
      },
    ),
  )
})
