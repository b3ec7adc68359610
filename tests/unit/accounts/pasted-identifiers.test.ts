import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseEmail } from '../../../app/accounts/domain/email'
import { holdsIin } from '../../../app/accounts/domain/holds-iin'
import { parseIin, readIin } from '../../../app/accounts/domain/iin'
import { plainText } from '../../../app/platform/text/plain-text'
import { emailDecorations, iinDecorations } from '../../support/decorations'
import { iinNumber } from '../../support/given-residents'

const iins = fc.nat({ max: 100_000 }).map(iinNumber)

describe.each(iinDecorations)('an IIN %s', (_how, decorate) => {
  test('is read', () => {
    fc.assert(
      fc.property(iins, (iin) => {
        expect(parseIin(decorate(iin))).toBe(iin)
      }),
    )
  })

  test('with a wrong digit, one too few or one too many is not', () => {
    fc.assert(
      fc.property(iins, fc.integer({ min: 1, max: 9 }), fc.nat(9), (iin, step, more) => {
        const wrong = iin.slice(0, 11) + ((Number(iin.at(-1)) + step) % 10)
        for (const text of [wrong, iin.slice(1), iin + more, more + iin]) {
          expect(parseIin(decorate(text))).toBeNull()
        }
      }),
    )
  })
})

test('of two IINs in one text none is guessed', () => {
  const [one, other] = [iinNumber(1), iinNumber(2)]
  expect(readIin(`${one}, ${other}`)).toMatchObject({ kind: 'refused', why: 'two-readings' })
  expect(readIin(`${one} ${other}`)).toMatchObject({ kind: 'refused', why: 'wrong-length' })
  expect(parseIin(`${one} (${one})`)).toBe(one)
})

test('an IIN is noticed wherever it stands', () => {
  fc.assert(
    fc.property(iins, fc.string(), fc.string(), (iin, before, after) => {
      expect(holdsIin(`${before} ${iin} ${after}`)).toBe(true)
    }),
  )
  expect(holdsIin('12700911204362')).toBe(true)
  expect(holdsIin('Decision 2026-118 of 12.03.2026')).toBe(false)
})

describe.each(emailDecorations)('an e-mail address %s', (_how, decorate) => {
  test.each(['aigul.s@example.kz', 'a@b.kz', "o'neil+school@mail.example.com"])('%s', (email) => {
    expect(parseEmail(decorate(email))).toBe(email)
  })
})

test.each([
  'a@b.kz, c@d.kz',
  'a b@example.kz',
  'аигуль@example.kz',
  'aigul@exаmple.kz',
  'aigul@example.кз',
  'аigul@example.kz',
  'aigul@mail.exа\u200bmple.kz',
  'aigul@mail.exa\nmple.kz',
  'me@you@example.kz',
])('%j could be meant in two ways, or in none: it is refused', (text) => {
  expect(parseEmail(text)).toBeNull()
})

test('every row of decimal digits of Unicode reads as 0 to 9', () => {
  const points = Array.from({ length: 0x20000 }, (_, point) => point)
  const digits = points.map((point) => String.fromCodePoint(point)).filter((c) => /\p{Nd}/u.test(c))
  expect(digits.length).toBeGreaterThan(500)
  expect(digits.map(plainText)).toEqual(digits.map((_, at) => String(at % 10)))
})
