import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit, lastFour, maskIin, parseIin } from '../../../app/accounts/domain/iin'

const elevenDigits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 11 })

/** Numbers that pass, made by the rule as domain.md states it. */
const validIin = elevenDigits
  .map((digits) => ({ digits, check: checkDigit(digits) }))
  .filter(({ digits, check }) => check !== null && digits.some((digit) => digit > 0))
  .map(({ digits, check }) => digits.join('') + check)

test.each(['061211600012', '700911204362'])('%s is an IIN', (text) => {
  expect(parseIin(text)).toBe(text)
})

test('twelve zeros pass the sum and are refused', () => {
  expect(parseIin('000000000000')).toBeNull()
})

test.each(['', '70091120436', '7009112043620', '70091120436x', '700911204363'])(
  '%j is no IIN',
  (text) => {
    expect(parseIin(text)).toBeNull()
  },
)

test('spaces and hyphens between the digits do not matter', () => {
  expect(parseIin(' 700911 204-362 ')).toBe('700911204362')
})

test('of the ten last digits at most one is right, and it is the check digit', () => {
  fc.assert(
    fc.property(elevenDigits, (digits) => {
      fc.pre(digits.some((digit) => digit > 0))
      const right = [...Array(10).keys()].filter((last) => parseIin(digits.join('') + last))
      const check = checkDigit(digits)
      expect(right).toEqual(check === null ? [] : [check])
    }),
  )
})

test('one wrong digit among the first ten is always noticed', () => {
  const slip = fc.tuple(validIin, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }))
  fc.assert(
    fc.property(slip, ([iin, place, by]) => {
      const firstSum = [...iin.slice(0, 11)].reduce((sum, digit, i) => sum + +digit * (i + 1), 0)
      const digits = [...iin]
      digits[place] = String((Number(digits[place]) + by) % 10)
      const wrongSum = digits.slice(0, 11).reduce((sum, digit, i) => sum + +digit * (i + 1), 0)
      // Both must be judged by the first row of weights; the second is a rule of its own.
      fc.pre(firstSum % 11 !== 10 && wrongSum % 11 !== 10)
      expect(parseIin(digits.join(''))).toBeNull()
    }),
  )
})

test('a number whose first sum is 10 is judged by the second row of weights', () => {
  fc.assert(
    fc.property(validIin, (iin) => {
      const digits = [...iin].map(Number)
      const sum = (from: number) =>
        digits
          .slice(0, 11)
          .reduce((total, digit, i) => total + digit * (((i + from) % 11) + 1), 0) % 11
      expect(digits[11]).toBe(sum(0) === 10 ? sum(2) : sum(0))
    }),
  )
})

test('birth date and sex decide nothing: any first six digits can be made valid', () => {
  const impossibleDate = [9, 9, 9, 9, 9, 9, 0, 0, 0, 0]
  const made = [...Array(10).keys()].flatMap((last) => {
    const digits = [...impossibleDate, last]
    const check = checkDigit(digits)
    return check === null ? [] : [digits.join('') + check]
  })
  expect(made.length).toBeGreaterThan(0)
  for (const iin of made) expect(parseIin(iin)).toBe(iin)
})

test('only the last four digits are ever shown', () => {
  const iin = parseIin('700911204362')
  expect(iin && maskIin(lastFour(iin))).toBe('•••• •••• 4362')
})
