import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsIin } from '../../../app/accounts/domain/holds-iin'
import { checkDigit } from '../../../app/accounts/domain/iin'

const twoDigits = (most: number) =>
  fc.integer({ min: 1, max: most }).map((n) => String(n).padStart(2, '0'))

/** Numbers as people have them: a day of birth, the digit of century and sex, a serial, the check digit. */
const iin = fc
  .tuple(twoDigits(99), twoDigits(12), twoDigits(28), fc.nat(6), fc.nat(9999))
  .map(([year, month, day, century, serial]) => {
    const first = `${year}${month}${day}${century}${String(serial).padStart(4, '0')}`
    return { first, check: checkDigit([...first].map(Number)) }
  })
  .filter(({ check }) => check !== null)
  .map(({ first, check }) => `${first}${check}`)

const mark = fc.constantFrom(
  ...[
    '/',
    ',',
    ';',
    '.',
    ':',
    ' ',
    '-',
    '–',
    '—',
    '_',
    '*',
    '|',
    '\\',
    ' / ',
    ', ',
    '·',
    "'",
    '"',
    '(',
    ')',
    ' - ',
  ],
  ...['\t', '\n', '\u00a0', '+', '~', '=', '•', '…', '\u200b/', '№', '../', ' . '],
)
const disguised = fc.constantFrom<Record<string, string>[]>(
  { 0: 'O' },
  { 0: 'о', 1: 'l' },
  { 0: 'О', 1: 'I', 3: 'З' },
  { 3: 'з', 8: 'В', 4: 'ч' },
  { 1: 'І', 5: 'S', 8: 'B' },
  { 0: 'Ο', 6: 'б' },
)
const around = fc.constantFrom(
  (text: string) => text,
  (text: string) => `ИИН ${text}`,
  (text: string) => `ЖСН:${text}.`,
  (text: string) => `Order No 12, ${text}, of 3 March`,
  (text: string) => `№${text}`,
  (text: string) => `(${text}) хаттама`,
)

test('an IIN is noticed with any mark between its digits, and with letters in their places', () => {
  const size = fc.constantFrom(1, 2, 3, 4, 6, 12)
  fc.assert(
    fc.property(
      iin,
      size,
      mark,
      disguised,
      fc.boolean(),
      around,
      (iin, size, mark, by, hides, put) => {
        const groups = iin.match(new RegExp(`\\d{${size}}`, 'g')) ?? []
        const joined = groups.join(mark)
        const letters = [...joined].map((sign) => by[sign] ?? sign)
        const typed = put(hides && /\d/.test(letters.join('')) ? letters.join('') : joined)
        expect(holdsIin(typed), typed).toBe(true)
      },
    ),
    { numRuns: 2000 },
  )
})

test.each([
  'ИИН 750101/300014',
  'ИИН 750101,300014',
  'ИИН 750101;300014',
  'ИИН 7.5.0.1.0.1.3.0.0.0.1.4',
  'ИИН 75O1O13OOO14',
  'ИИН 75О1О13ООО14',
  'ИИН 75OlOlЗOOOl4',
  'x750101300014y',
  '1750101300014',
  '№ 12, 750101/300014-5',
  'дело 2026/145-7; 750101:300014',
  '700911/204362',
  '75O101 300014',
])('it is noticed: %s', (text) => {
  expect(holdsIin(text)).toBe(true)
})

const serials = Array.from({ length: 1000 }, (_, n) => String(n).padStart(3, '0'))

test.each<[what: string, write: (serial: string) => string]>([
  ['the number of a case', (serial) => `2026/${serial}-7`],
  ['a case of a court', (serial) => `7101-26-00-2/${serial}`],
  ['a paper and its day', (serial) => `Решение от 03.12.2026 № 1${serial}`],
  ['a day and a paper', (serial) => `№ ${serial}-7/26 от 12.11.2026, № 12 от 13.11.2026`],
  ['a day as machines write it', (serial) => `2012-11-30 № 1${serial}`],
  [
    'telephones',
    (serial) => `+7 701 120-${serial.slice(0, 1)}4-${serial.slice(1)}, 8 (727) 250 12 34`,
  ],
  ['a telephone and its extension', (serial) => `8 701 120 45 ${serial.slice(1)}, ішкі 12`],
  ['a licence', (serial) => `лицензия № 18012${serial} от 03.12.2026`],
  ['several papers', (serial) => `№ ${serial}/26, № 12-${serial}, дело 2026/145-7`],
])('%s is none, whatever its serial number', (_what, write) => {
  expect(serials.map(write).filter(holdsIin)).toEqual([])
})

test('the number of an organisation is none: in the place of a day it has its kind', () => {
  expect(holdsIin('БИН 990440000385, договор')).toBe(false)
  expect(checkDigit([...'99044000038'].map(Number))).toBe(5)
})

test('fewer than twelve digits are none, whatever stands between them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 11 }), mark, (digits, mark) => {
      expect(holdsIin(digits.join(mark))).toBe(false)
    }),
  )
})
