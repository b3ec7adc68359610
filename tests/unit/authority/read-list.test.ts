import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readList } from '../../../app/authority/batch/read-list'
import {
  findRivalColumns,
  readLines,
  readRows,
  splitRows,
} from '../../../app/authority/domain/batch-lines'
import { aWorkbook } from '../../support/a-workbook'
import { iinNumber } from '../../support/given-residents'

const iin = '700911204362'
const other = iinNumber(5)

function textOf(bytes: Uint8Array): string | null {
  const read = readList({ bytes })
  return read.kind === 'text' ? read.text : null
}

test.each([
  [
    'an old workbook',
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    'W\0o\0r\0k\0b\0o\0o\0k',
    'old-workbook',
  ],
  [
    'a locked one',
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [...'EncryptedPackage'].join('\0'),
    'locked-workbook',
  ],
  [
    'an old document',
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [...'WordDocument'].join('\0'),
    'document',
  ],
  ['a PDF', [], '%PDF-1.7 1 0 obj', 'pdf'],
  ['a PNG', [0x89], 'PNG\r\n', 'picture'],
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'JFIF', 'picture'],
  ['a text with its looks', [], '{\\rtf1\\ansi', 'document'],
  ['a page saved as a table', [], '<html><table><tr><td>700911204362', 'web-page'],
  ['a page', [], '<!DOCTYPE html>\n<title>700911204362', 'web-page'],
  ['a page written in XML', [], '<?xml version="1.0"?>\n<html xmlns="x">700911204362', 'web-page'],
  ['a table of a page alone', [], '  <table border=1><tr><td>700911204362', 'web-page'],
  [
    'a workbook of Excel 2003',
    [],
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>700911204362',
    'old-workbook',
  ],
  [
    'a document of Word 2003',
    [],
    '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w>700911204362',
    'document',
  ],
  ['a drawing', [], '<svg xmlns="http://www.w3.org/2000/svg"><text>700911204362', 'picture'],
  ['a drawing with its heading', [], '<?xml version="1.0"?><svg><text>700911204362', 'picture'],
  ['a page for a printer', [], '%!PS-Adobe-3.0\n(700911204362) show', 'document'],
  ['an e-mail', [], 'From: a@b.kz\nSubject: list\n\n700911204362', 'saved-email'],
  ['a table to exchange', [], 'ID;PWXL;N;E\nC;Y1;X1;K700911204362\nE', 'other-table'],
  ['an older one', [], 'TABLE\r\n0,1\r\n"EXCEL"\r\n0,700911204362', 'other-table'],
  ['XML', [], '<?xml version="1.0"?><r><iin>700911204362</iin></r>', 'data-file'],
  ['JSON', [], '[{"iin": "700911204362"}]', 'data-file'],
  ['a contact', [], 'BEGIN:VCARD\nNOTE:700911204362', 'data-file'],
  ['an address that holds a file', [], 'data:text/plain;base64,NzAwOTExMjA0MzYy', 'data-file'],
  ['a program', [], 'var a=1;\nfunction b(){\nreturn 2\n}', 'no-numbers'],
  ['a letter', [], 'Dear colleagues,\nthe list follows, 12 people.', 'no-numbers'],
  ['a packed file', [0x1f, 0x8b], 'x', 'archive'],
  ['bytes', [0, 1, 2, 3, 200], '', 'no-text'],
] as const)('%s is told by what it is', (_, head, rest, why) => {
  const bytes = new Uint8Array([...head, ...Buffer.from(rest, 'latin1')])
  expect(readList({ bytes })).toEqual({ kind: 'refused', why })
})

test('a list below lines of its own is a list', () => {
  for (const above of [
    'Date: 3 March\n\n',
    'Subject: applicants\nИИН\n',
    'ИИН: 12\nАты: Дана\n\n',
  ]) {
    expect(textOf(Buffer.from(above + iin))).toBe(above + iin)
  }
})

test.each([
  ['a document of Word', { 'word/document.xml': '<w/>' }, 'document'],
  ['an OpenDocument table', { mimetype: 'x', 'content.xml': '<o/>' }, 'open-document'],
  ['a binary workbook', { 'xl/workbook.bin': 'x' }, 'old-workbook'],
  ['any other archive', { 'list.csv': iin }, 'archive'],
  ['a workbook without its sheet', { 'xl/workbook.xml': '<workbook/>' }, 'broken-workbook'],
  [
    'a workbook with entities of its own',
    {
      'xl/workbook.xml': '<workbook/>',
      'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>',
    },
    'broken-workbook',
  ],
] as const)('%s is told by what it is', (_, parts, why) => {
  const packed = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, strToU8(text)]),
  )
  expect(readList({ bytes: zipSync(packed) })).toEqual({ kind: 'refused', why })
})

test('a workbook that unpacks to more than it may is refused before it is unpacked', () => {
  const bytes = zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(40_000_001),
  })
  expect(bytes.length).toBeLessThan(100_000)
  expect(readList({ bytes })).toEqual({ kind: 'refused', why: 'large-workbook' })
})

test('a cut or changed workbook is read or refused, and nothing else', () => {
  const whole = aWorkbook([['ИИН'], [iin]])
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, byte, cuts) => {
      const bytes = cuts ? whole.slice(0, at) : whole.with(at, byte)
      expect(['text', 'rows', 'refused']).toContain(readList({ bytes }).kind)
    }),
  )
})

test('whatever stands in the cells of a workbook comes out, at its row and with all its digits', () => {
  const cell = fc.oneof(
    fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => text.replace(/[\r\n\0-\u001f]/g, '')),
    fc.nat({ max: 999_999_999_999 }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 8 }), (picked) => {
      const read = readList({ bytes: aWorkbook(picked, true) })
      if (read.kind !== 'rows') throw new Error(read.kind)
      const told = picked.flatMap((cells, at) => {
        const texts = cells.map(String)
        while (texts.at(-1) === '') texts.pop()
        return texts.some((text) => text.trim() !== '') ? [{ line: at + 1, cells: texts }] : []
      })
      expect(read.rows).toEqual(told)
    }),
  )
})

test('an IIN that a workbook holds as a number is read, and one whose zero is lost is told', () => {
  const read = readList({
    bytes: aWorkbook([['ИИН', 'ФИО'], [700911204362, 'Ким'], [61211600012]]),
  })
  if (read.kind !== 'rows') throw new Error(read.kind)
  expect(readRows(read.rows, null)).toMatchObject([
    { line: 2, item: { kind: 'iin', iin } },
    { line: 3, item: { kind: 'unreadable', why: 'zero-lost' } },
  ])
})

test.each(['utf8', 'utf16le'] as const)(
  'a text is read in %s, with its mark or without',
  (coding) => {
    const text = `ИИН;ФИО\r\n${iin};Кім`
    for (const mark of ['', '\uFEFF']) {
      expect(textOf(Buffer.from(mark + text, coding))).toBe(text)
    }
  },
)

test('a text is read in UTF-16 of the other order and in Windows-1251', () => {
  const text = `ИИН;ФИО\n${iin};Ким`
  expect(textOf(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())).toBe(text)
  expect(textOf(Buffer.from(text, 'utf16le').swap16())).toBe(text)
  const windows = [...text].map((sign) => {
    const code = sign.charCodeAt(0)
    return code < 0x80 ? code : code - 0x410 + 0xc0
  })
  expect(textOf(new Uint8Array(windows))).toBe(text)
})

test.each(['7,00911E+11', '7.00911E+11', '"7,00911E+11"', '7,00911Е+11', '7,00911e11'])(
  'a number that was rounded, %s, is told as that',
  (cell) => {
    for (const line of [cell, `Ким;${cell};Алматы`]) {
      expect(readLines(line)).toMatchObject([{ item: { kind: 'unreadable', why: 'rounded' } }])
    }
  },
)

test.each(['7,00911204362E+11', '7.00911204362e11', '7.009112043620Е+11'])(
  'a number in powers of ten that lost nothing, %s, is read',
  (cell) => {
    expect(readLines(`Ким;${cell};Алматы`)).toMatchObject([{ item: { kind: 'iin', iin } }])
  },
)

test('a number that stood before is marked with its line, however it is written', () => {
  expect(readLines(`${iin}\n${other}\n7009 1120 4362\nx\nx`).map(({ repeats }) => repeats)).toEqual(
    [undefined, undefined, 1, undefined, undefined],
  )
})

test('of two IINs in a row the column is asked, and the chosen one alone counts', () => {
  const rows = splitRows(`ИИН;супруг\n${iin};${other}\n${other};`)
  expect(findRivalColumns(rows)).toEqual([0, 1])
  expect(readRows(rows, 1)).toMatchObject([
    { line: 2, item: { kind: 'iin', iin: other } },
    { line: 3, item: { kind: 'unreadable' } },
  ])
  expect(findRivalColumns(splitRows(`${iin};${iin}\n${other};Ким`))).toEqual([])
})
