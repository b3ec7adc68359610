import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newCertificateCode } from '../../../app/certification/domain/certificate-code'
import { readItem, readLines } from '../../../app/authority/domain/batch-lines'
import { iinNumber } from '../../support/given-residents'

const code = newCertificateCode((below) => below - 3)

test.each([
  ['a column alone', '700911204362\n061211600012', ['iin', 'iin']],
  [
    'lines of Windows, and of old Macs',
    '700911204362\r\n061211600012\r700911204362',
    ['iin', 'iin', 'iin'],
  ],
  ['a byte order mark', '\uFEFF700911204362', ['iin']],
  ['semicolons, and other columns', 'Ким Анна;700911204362;Алматы', ['iin']],
  ['tabs and quotation marks', '1\t"700911204362"\t"x"', ['iin']],
  ['commas, a name in quotes that holds one', '"Ким, Анна",700911204362', ['iin']],
  ['spaces within a number', '700911 204362', ['iin']],
  ['a code as it is printed', code.replace(/(.{6})(?=.)/g, '$1-'), ['code']],
  ['headings', 'ИИН;ФИО\n700911204362;Ким', ['iin']],
] as const)('%s is read', (_what, text, kinds) => {
  expect(readLines(text).map(({ item }) => item.kind)).toEqual(kinds)
})

test('lines keep their numbers: nothing on a line, and headings, count too', () => {
  const lines = readLines('IIN\n\n700911204362\n   \n;;;\nnonsense\n061211600012')
  expect(lines.map(({ line, item }) => [line, item.kind])).toEqual([
    [3, 'iin'],
    [6, 'unreadable'],
    [7, 'iin'],
  ])
})

test('a quotation mark that is never closed swallows no other line', () => {
  const lines = readLines('"Ким;700911204362\n061211600012')
  expect(lines.map(({ item }) => item.kind)).toEqual(['iin', 'iin'])
})

test.each([
  ['700911204363', 'iin-wrong', '4363'],
  ['7009112043621', 'digits-uncounted', '3621'],
  ['61211600012', 'zero-lost', '0012'],
  [`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`, 'code-wrong', ''],
  ['Ким Анна', 'unreadable', ''],
  ['7.00911E+11', 'rounded', ''],
  ['', 'unreadable', ''],
  ['123', 'unreadable', ''],
])('%s is told as %s, and no more of it is kept than four digits', (text, why, shown) => {
  expect(readItem(text)).toEqual({ kind: 'unreadable', why, shown })
})

test('of a line that cannot be read, what was most likely meant says why', () => {
  expect(readLines('Ким Анна;700911204363;Алматы')[0]?.item).toMatchObject({ why: 'iin-wrong' })
})

test('a first line that was meant as a number is no heading', () => {
  expect(readLines('700911204363\n700911204362')).toHaveLength(2)
})

test.each(['"', ' ', '\u00a0', '«'])(
  'a line of nothing but %j between letters costs no time',
  (sign) => {
    expect(readLines(`700911204362\n123a${sign.repeat(2_000_000)}b`)).toMatchObject([
      { line: 1, item: { kind: 'iin' } },
      { line: 2, item: { kind: 'unreadable' } },
    ])
  },
)

test('a cell that begins like an IIN and goes on for long is none', () => {
  expect(readItem(`700911204362${' '.repeat(500)}`).kind).toBe('iin')
  expect(readItem(`700911204362${' '.repeat(500)}7`).kind).toBe('unreadable')
})

test('whatever a list holds, each line is answered at most once, by its own number, and nothing throws', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.nat({ max: 200 }).map(iinNumber),
    fc.constantFrom('"', ';', '\t', '\uFEFF', '0'.repeat(12)),
  )
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const text = cells.join('\n')
      const numbers = readLines(text).map(({ line }) => line)
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      expect(numbers.at(-1) ?? 0).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/).length)
    }),
  )
})

test('every IIN comes out as it went in, whichever separator stands around it', () => {
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), fc.constantFrom(',', ';', '\t'), (n, separator) => {
      const iin = iinNumber(n)
      const [line] = readLines(['x', `"${iin}"`, 'y'].join(separator))
      expect(line?.item).toEqual({ kind: 'iin', iin })
    }),
  )
})
