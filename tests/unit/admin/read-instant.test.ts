import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInstant } from '../../../app/admin/read-instant'

test('a day begins at midnight in Kazakhstan', () => {
  expect(readInstant('2026-11-20')?.toISOString()).toBe('2026-11-19T19:00:00.000Z')
})

test('an instant is read with its offset', () => {
  expect(readInstant('2026-11-20T14:00:00Z')?.toISOString()).toBe('2026-11-20T14:00:00.000Z')
  expect(readInstant('2026-11-20T14:00+05:00')?.toISOString()).toBe('2026-11-20T09:00:00.000Z')
})

test('whatever is printed as an instant is read as that instant', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      (date) => {
        expect(readInstant(date.toISOString())).toEqual(date)
      },
    ),
  )
})

test.each(['', '2026', '20.11.2026', '2026-02-30', '2026-13-01', '2026-11-20T14:00', 'yesterday'])(
  '"%s" is neither',
  (text) => expect(readInstant(text)).toBeNull(),
)
