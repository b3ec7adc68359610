import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { parseConfirmedName } from '../../../app/certification/domain/confirmed-name'
import { typeface } from '../../../app/certification/pdf/typeface.server'

test.each([
  ['Серікова Әйгерім Маратқызы'],
  ['Ғабит Құрманғалиұлы Өтебай'],
  ['Anne-Marie O’Connor'],
  ["D'Angelo J. R."],
  ['Нұрлан'],
  ['Ло'],
])('%s may stand on a certificate', (name) => {
  expect(parseConfirmedName(name)).toEqual({ kind: 'name', name })
})

test('spaces are put in order, and the same letter is always the same character', () => {
  expect(parseConfirmedName('  Анна \t Ким\n')).toEqual({ kind: 'name', name: 'Анна Ким' })
  expect(parseConfirmedName('Андрей'.normalize('NFD'))).toEqual({ kind: 'name', name: 'Андрей' })
  expect(parseConfirmedName('Анна‐Мария')).toEqual({ kind: 'name', name: 'Анна-Мария' })
})

test.each([
  ['', 'too-short'],
  [' А ', 'too-short'],
  ['А'.repeat(121), 'too-long'],
  ['Cерікова Анна', 'mixed-alphabets'],
  ['Anнa', 'mixed-alphabets'],
])('%j is refused: %s', (text, why) => {
  expect(parseConfirmedName(text)).toEqual({ kind: 'refused', why })
})

test.each([
  ['Анна 2', '2'],
  ['<b>Анна', '<'],
  ['Анна\u202eмиК', '\u202e'],
  ['Анна 王', '王'],
  ['-Анна', '-'],
  ['А' + '\u0301'.repeat(3), '\u0301'],
  ['Анна 😀', '😀'],
])('%j is refused for what cannot be printed', (text, character) => {
  expect(parseConfirmedName(text)).toEqual({ kind: 'refused', why: 'foreign-character', character })
})

test('a name that was accepted is accepted again, unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const first = parseConfirmedName(text)
      if (first.kind === 'name') expect(parseConfirmedName(first.name)).toEqual(first)
    }),
  )
})

test('every letter that is accepted can be printed', async () => {
  const letters = Array.from({ length: 0x3000 }, (_, point) => String.fromCodePoint(point)).filter(
    (letter) =>
      letter === letter.normalize('NFC') &&
      parseConfirmedName(`${letter}${letter}`).kind === 'name',
  )
  const sheet = new PDFDocument({ font: '' })
  const chunks: Uint8Array[] = []
  sheet.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const written = new Promise((resolve) => sheet.on('end', resolve))
  sheet.registerFont('regular', typeface.regular()).font('regular').fontSize(9)
  for (const letter of letters.filter((each) => /\p{L}/u.test(each))) sheet.text(letter)
  sheet.end()
  await written
  const text = execFileSync('pdftotext', ['-', '-'], { input: Buffer.concat(chunks) }).toString()
  const printed = new Set(text.split(/\s+/))
  expect(letters.length).toBeGreaterThan(900)
  expect(letters.filter((each) => /\p{L}/u.test(each) && !printed.has(each))).toEqual([])
})
