import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { renderCertificatePdf } from '../../../app/certification/pdf/render-certificate-pdf.server'
import { readPdf } from '../../../app/verification/presented/read-pdf'
import { aStatement } from '../../support/a-statement'
import { freshFolder } from '../../support/fresh-database'
import {
  attachment,
  givenCatalogue,
  pdfPage,
  pdfStream,
  pdfWith,
  writePdf,
  type PdfPart,
} from '../../support/given-pdf'
import { rewritePdf } from '../../support/rewrite-pdf'

const text = '{"a":"Әйгерім"}'
const credential = { document: text, token: 'a.b.c' }
let paper: Buffer

beforeAll(async () => {
  paper = await renderCertificatePdf({ statement: aStatement(), credential })
})

test.for([
  ['as it was issued', []],
  ['written anew', ['--static-id']],
  ['written anew with compressed objects', ['--object-streams=generate']],
  ['written for reading page by page', ['--linearize']],
  ['written for reading page by page, compressed', ['--linearize', '--object-streams=generate']],
  ['written out plainly', ['--qdf']],
] as [string, string[]][])('the paper is read %s', ([, options]) => {
  const pdf = options.length > 0 ? rewritePdf(paper, ...options) : paper
  expect(readPdf(pdf)).toEqual({ kind: 'credential', text })
})

/** Puts a later revision behind a file, as viewers do when somebody writes on it. */
function revise(pdf: Buffer, parts: PdfPart[], root = 3): Buffer {
  const pieces = [pdf]
  let length = pdf.length
  const table = parts.map(({ number, body }) => {
    const piece = Buffer.from(`${number} 0 obj\n${String(body)}\nendobj\n`, 'latin1')
    const place = length
    pieces.push(piece)
    length += piece.length
    return `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`
  })
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1'))?.[1]
  const trailer = `trailer\n<< /Root ${root} 0 R /Size 999 /Prev ${previous} >>\n`
  const end = `xref\n${table.join('')}${trailer}startxref\n${length}\n%%EOF\n`
  return Buffer.concat([...pieces, Buffer.from(end)])
}

const second = { number: 92, body: pdfPage('') }
const foreign: [string, () => Buffer, string][] = [
  [
    'a page of its own from another file',
    () => {
      const folder = freshFolder()
      const extra = join(folder, 'extra.pdf')
      writeFileSync(extra, writePdf([]))
      return rewritePdf(paper, '--pages', '.', extra, '--')
    },
    'more-pages',
  ],
  [
    'a page laid over it',
    () => {
      const folder = freshFolder()
      const extra = join(folder, 'extra.pdf')
      writeFileSync(extra, writePdf([]))
      return rewritePdf(paper, '--overlay', extra, '--')
    },
    'overlay',
  ],
  [
    'a page laid under it',
    () => {
      const folder = freshFolder()
      const extra = join(folder, 'extra.pdf')
      writeFileSync(extra, writePdf([]))
      return rewritePdf(paper, '--underlay', extra, '--')
    },
    'overlay',
  ],
  [
    'a second attachment',
    () => {
      const folder = freshFolder()
      const extra = join(folder, 'other.json')
      writeFileSync(extra, '{}')
      return rewritePdf(paper, '--add-attachment', extra, '--')
    },
    'several-attachments',
  ],
  [
    'a second page',
    () =>
      pdfWith(text, [
        { number: 2, body: '<< /Type /Pages /Kids [90 0 R 92 0 R] /Count 2 >>' },
        second,
      ]),
    'more-pages',
  ],
  ['a page to which nothing leads', () => pdfWith(text, [second]), 'more-pages'],
  [
    'a page within pages',
    () =>
      pdfWith(text, [
        { number: 2, body: '<< /Type /Pages /Kids [93 0 R] /Count 1 >>' },
        { number: 93, body: '<< /Type /Pages /Kids [90 0 R] /Count 1 >>' },
      ]),
    'more-pages',
  ],
  [
    'a page without its type',
    () => pdfWith(text, [{ number: 90, body: pdfPage('').replace('/Type /Page ', '') }]),
    'foreign-part',
  ],
  [
    'a link over the QR code',
    () =>
      pdfWith(text, [
        { number: 90, body: pdfPage('/Annots [92 0 R]') },
        { number: 92, body: '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [90 0 R] >>' },
      ]),
    'annotations',
  ],
  [
    'a link to a site',
    () =>
      pdfWith(text, [
        { number: 90, body: pdfPage('/Annots [92 0 R]') },
        { number: 92, body: '<< /Subtype /Link /A << /S /URI /URI (https://a.example) >> >>' },
      ]),
    'active-content',
  ],
  [
    'a stamp in an escaped name',
    () => pdfWith(text, [{ number: 90, body: pdfPage('/A#6Enots []') }]),
    'annotations',
  ],
  [
    'a form field',
    () =>
      pdfWith(text, [
        givenCatalogue(attachment(3, text), '/AcroForm << /Fields [92 0 R] >>'),
        { number: 92, body: '<< /FT /Tx /T (name) /V (Another Name) >>' },
      ]),
    'form-fields',
  ],
  [
    'a form that is submitted',
    () => pdfWith(text, [{ number: 92, body: '<< /S /SubmitForm /F (https://a.example) >>' }]),
    'active-content',
  ],
  [
    'a page of another file to go to',
    () => pdfWith(text, [{ number: 92, body: '<< /S /GoToR /F (other.pdf) >>' }]),
    'active-content',
  ],
  [
    'a second content over the first',
    () =>
      pdfWith(text, [
        { number: 90, body: pdfPage('').replace('91 0 R', '[91 0 R 92 0 R]') },
        pdfStream(92, '', 'BT ET'),
      ]),
    'overlay',
  ],
  [
    'a form that the page renders',
    () => pdfWith(text, [pdfStream(92, '/Type /XObject /Subtype /Form /BBox [0 0 9 9]', 'BT ET')]),
    'overlay',
  ],
  [
    'two pictures',
    () =>
      pdfWith(text, [
        pdfStream(92, '/Subtype /Image /Width 1 /Height 1', 'x'),
        pdfStream(93, '/Subtype /Image /Width 1 /Height 1', 'x'),
      ]),
    'overlay',
  ],
  [
    'a pattern',
    () => pdfWith(text, [pdfStream(92, '/PatternType 1 /PaintType 1', 'x')]),
    'overlay',
  ],
  [
    'layers',
    () => pdfWith(text, [givenCatalogue(attachment(3, text), '/OCProperties << /OCGs [] >>')]),
    'layers',
  ],
  [
    'something else on its page',
    () => pdfWith(text, [{ number: 90, body: pdfPage('/B [92 0 R]') }]),
    'foreign-part',
  ],
  [
    'something else in its catalogue',
    () => pdfWith(text, [givenCatalogue(attachment(3, text), '/Collection << /D (x) >>')]),
    'foreign-part',
  ],
  [
    'a page written anew behind it',
    () => revise(paper, [{ number: 10, body: pdfPage('/Annots []') }]),
    'added-later',
  ],
  [
    'another catalogue behind it',
    () => revise(paper, [{ number: 300, body: '<< /Type /Catalog /Pages 1 0 R >>' }], 300),
    'broken-pdf',
  ],
]

for (const [name, make, why] of foreign) {
  test(`a paper is refused by name with ${name}`, () => {
    expect(readPdf(make())).toEqual({ kind: 'refused', why })
  })
}
