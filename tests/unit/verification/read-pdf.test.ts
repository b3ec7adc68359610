import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePdfValue } from '../../../app/verification/presented/parse-pdf-value'
import { readPdf } from '../../../app/verification/presented/read-pdf'
import {
  attachment,
  givenPdf,
  pdfStream,
  wholePdf,
  writePdf,
  type PdfPart,
} from '../../support/given-pdf'
import { writeStreamedPdf } from '../../support/streamed-pdf'

const text = '{"name":"Әйгерім"}'

/** The file with the attachment and more objects, those without a stream of their own in a compressed one. */
function compressed(...parts: PdfPart[]): Buffer {
  return writeStreamedPdf(wholePdf([...attachment(3, text), ...parts]))
}

test('the one attachment is taken out as it is', () => {
  expect(readPdf(givenPdf(text))).toEqual({ kind: 'credential', text })
})

const refused: [string, Buffer, string][] = [
  ['nothing attached', writePdf([]), 'no-attachment'],
  ['two attachments', givenPdf(text, ...attachment(5, '{}', 'other.json')), 'several-attachments'],
  [
    'an attachment that a later revision put in the place of the first',
    givenPdf(text, ...attachment(3, '{"forged":true}')),
    'added-later',
  ],
  [
    'a second file to which nothing leads',
    givenPdf(text, pdfStream(9, '/Type /EmbeddedFile', '{}')),
    'several-attachments',
  ],
  [
    'a second file, specified in a compressed stream',
    compressed(pdfStream(7, '', '{}'), {
      number: 8,
      body: '<< /Type /Filespec /F (b) /EF << /F 7 0 R >> >>',
    }),
    'several-attachments',
  ],
  ['another file', writePdf(attachment(3, text, 'letter.txt')), 'no-attachment'],
  [
    'JavaScript',
    givenPdf(text, { number: 9, body: '<< /S /JavaScript /JS (app.alert(1)) >>' }),
    'active-content',
  ],
  [
    'JavaScript under an escaped name',
    givenPdf(text, { number: 9, body: '<< /S /J#61va#53cript >>' }),
    'active-content',
  ],
  [
    'JavaScript in a compressed stream',
    compressed({ number: 9, body: '<< /S /JavaScript /JS (app.alert(1)) >>' }),
    'active-content',
  ],
  [
    'an action on opening',
    givenPdf(text, { number: 9, body: '<< /OpenAction 4 0 R >>' }),
    'active-content',
  ],
  [
    'an action on turning a page',
    givenPdf(text, { number: 9, body: '<< /AA << /O 4 0 R >> >>' }),
    'active-content',
  ],
  [
    'a program to launch',
    givenPdf(text, { number: 9, body: '<< /S /Launch >>' }),
    'active-content',
  ],
  ['a password', givenPdf(text, { number: 9, body: '<< /Encrypt 4 0 R >>' }), 'encrypted'],
  [
    'an attachment that comes to 100 MB',
    givenPdf(Buffer.alloc(100_000_000, ' ').toString('latin1')),
    'broken-pdf',
  ],
  ['a damaged attachment', damaged(givenPdf(text)), 'broken-pdf'],
]

function damaged(pdf: Buffer): Buffer {
  const at = pdf.indexOf('stream\n', pdf.indexOf('/EmbeddedFile /Subtype')) + 7
  return Buffer.concat([pdf.subarray(0, at), Buffer.from('xxxxxxxx'), pdf.subarray(at + 8)])
}

for (const [name, pdf, why] of refused) {
  test(`a file is refused with ${name}`, () => {
    expect(readPdf(pdf)).toEqual({ kind: 'refused', why })
  })
}

test('many objects and open brackets without end cost no time', () => {
  for (const piece of [
    '1 0 obj (',
    '1 0 obj [',
    '1 0 obj <<',
    '1 0 obj << /A ',
    '%',
    '(',
    '1 0 obj 1 0 R ',
  ]) {
    const pdf = Buffer.from('%PDF-1.7\n' + piece.repeat(Math.floor(4_000_000 / piece.length)))
    expect(readPdf(pdf).kind).toBe('refused')
  }
})

const again = (unit: string) => unit.repeat(4_000_000 / unit.length)

test.for([
  ['strings that never end', again('1 0 obj ( endobj ')],
  ['comments that hold the next object', again('%endobj 1 0 obj [\n')],
  ['a comment that never ends', again('1 0 obj % endobj ')],
  ['a comment behind each object', again('1 0 obj<<>>%endobj ')],
  ['a length that leads to a comment', again('1 0 obj<</Length 0>>stream\n%endstream ')],
])('nothing is read again from each place on: %s', ([, body = '']) => {
  expect(readPdf(Buffer.from(`%PDF-1.7\n${body}`)).kind).toBe('refused')
})

test.for([
  ['the same bytes again and again', '1 0 '.repeat(5_000), `[${'1 '.repeat(1_000_000)}]`],
  ['a number without an end', '1'.repeat(2_000_000), ''],
  ['nothing but heads', '1 0 '.repeat(2_000_000), ''],
])('a stream of objects whose heads name %s is not read so', ([, heads = '', body = '']) => {
  const entries = `/Type /ObjStm /N 1 /First ${heads.length}`
  expect(readPdf(writePdf([pdfStream(9, entries, heads + body)])).kind).toBe('refused')
})

test('whatever bytes a file has, reading it ends with an answer', () => {
  const words = fc.constantFrom(
    ...['1 0 obj', 'endobj', 'stream\n', 'endstream', '<<', '>>', '[', ']', '(', ')', '/EF', '/F'],
    ...[
      '3 0 R',
      '/Type /EmbeddedFile',
      '/Length 9',
      '/ObjStm',
      'trailer',
      '%',
      '\\',
      '#',
      '<',
      '>',
    ],
  )
  const bytes = fc.array(fc.oneof(words, fc.string({ maxLength: 5 })), { maxLength: 60 })
  fc.assert(
    fc.property(bytes, (pieces) => {
      const pdf = Buffer.from('%PDF-1.7\n' + pieces.join(' '), 'latin1')
      expect(['credential', 'refused']).toContain(readPdf(pdf).kind)
    }),
    { numRuns: 500 },
  )
})

test('names and strings are read as they are meant', () => {
  const read = (source: string) => parsePdfValue(source, 0, { left: 1000 })?.value
  expect(read('/A#20B')).toEqual({ kind: 'name', name: 'A B' })
  expect(read('(a\\(b\\051 (c) \\\nd)')).toEqual({ kind: 'string', bytes: 'a(b) (c) d' })
  expect(read('<4A4b5>')).toEqual({ kind: 'string', bytes: 'JKP' })
  expect(read('% remark\n 12 0 R')).toEqual({ kind: 'reference', to: '12 0' })
  expect(read('12 0')).toEqual({ kind: 'number', number: 12 })
  expect(read('<< /A 1 /B [true (x)] >>')).toMatchObject({ kind: 'dictionary' })
  expect(parsePdfValue('['.repeat(1000), 0, { left: 10_000 })).toBeNull()
  expect(parsePdfValue('[1 2 3 4 5]', 0, { left: 5 })).toBeNull()
})
