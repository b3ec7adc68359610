import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSeparator, separators, writeCsv } from '../../../app/authority/domain/csv'

const anySeparator = fc.constantFrom('semicolon', 'comma', 'tab' as const)

test('a table reads back as it was written, whatever its cells hold', () => {
  // What begins as a formula gets an apostrophe, which is tried below.
  const cell = fc.string({ unit: 'binary' }).filter((text) => !/^\s*[=+\-@|%]|^[\t\r\n]/.test(text))
  const rows = fc.array(fc.tuple(fc.constant('row'), cell, cell), { minLength: 1 })
  fc.assert(
    fc.property(rows, anySeparator, (table, separator) => {
      const text = writeCsv(table, separator)
      const read = parse(text, {
        bom: true,
        delimiter: separators[separator],
        relax_column_count: true,
      })
      expect(read).toEqual(table)
    }),
  )
})

test.each(['=1+1', '+7', '-1', '@SUM(A1)', ' =1', '\t=1', '|calc', '\r=1'])(
  'a spreadsheet is not given %j to run',
  (text) => {
    const [row] = parse(writeCsv([[text]], 'semicolon'), { bom: true, delimiter: ';' })
    expect(row).toEqual([`'${text}`])
  },
)

test('it begins with a byte order mark, and semicolons are usual here', () => {
  expect(writeCsv([['a', 'b']], 'semicolon')).toBe('\uFEFFa;b\r\n')
  expect([null, 'x', 'constructor', 'tab', 'comma'].map(readSeparator)).toEqual([
    'semicolon',
    'semicolon',
    'semicolon',
    'tab',
    'comma',
  ])
})
