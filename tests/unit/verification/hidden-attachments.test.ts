import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { renderCertificatePdf } from '../../../app/certification/pdf/render-certificate-pdf.server'
import { readPdf } from '../../../app/verification/presented/read-pdf'
import { aStatement } from '../../support/a-statement'
import { freshFolder } from '../../support/fresh-database'
import {
  attachment,
  pdfPage,
  pdfStream,
  pdfWith,
  wholePdf,
  writeObjects,
} from '../../support/given-pdf'
import { rewritePdf } from '../../support/rewrite-pdf'

const text = '{"a":"Әйгерім"}'
const credential = { document: text, token: 'a.b.c' }
let paper: Buffer

beforeAll(async () => {
  paper = await renderCertificatePdf({ statement: aStatement(), credential })
})

const twoFiles = [...attachment(3, text), ...attachment(5, '{"forged":true}', 'other.json')]
const hidden: [string, () => Buffer, string][] = [
  [
    'comments between the tokens of its heads',
    () => writeObjects(wholePdf(twoFiles), ' % remark\n'),
    'several-attachments',
  ],
  ['bytes before its header', () => Buffer.concat([Buffer.from('GIF89a\n'), paper]), 'broken-pdf'],
  [
    'an object within the bytes of a stream, to which the table leads',
    () => {
      const inner = '7 0 obj\n<< /Type /EmbeddedFile /Length 2 >>\nstream\n{}\nendstream\nendobj\n'
      const carrier = {
        number: 8,
        body: `<< /Length ${inner.length} >>\nstream\n${inner}\nendstream`,
      }
      const pdf = writeObjects(wholePdf([...attachment(3, text), carrier])).toString('latin1')
      const place = String(pdf.indexOf('7 0 obj')).padStart(10, '0')
      const at = pdf.lastIndexOf('trailer')
      return Buffer.from(`${pdf.slice(0, at)}7 1\n${place} 00000 n \n${pdf.slice(at)}`, 'latin1')
    },
    'broken-pdf',
  ],
  [
    'a length that ends a stream too early, so that another object stands behind it',
    () => {
      const inner = 'endstream\nendobj\n7 0 obj\n<< /Type /EmbeddedFile /Length 2 >>\nstream\n{}'
      const body = `<< /Length 92 0 R >>\nstream\n${inner}\nendstream`
      return writeObjects(
        wholePdf([...attachment(3, text), { number: 8, body }, { number: 92, body: '90' }]),
      )
    },
    'broken-pdf',
  ],
  [
    'a table that leads elsewhere',
    () => Buffer.from(paper.toString('latin1').replace(/startxref\n\d+/, 'startxref\n9'), 'latin1'),
    'broken-pdf',
  ],
  ['no table at all', () => paper.subarray(0, paper.lastIndexOf('xref\n0')), 'broken-pdf'],
  [
    'its attachment in a table of what is free',
    () => {
      const pdf = paper.toString('latin1')
      return Buffer.from(pdf.replace(/(\d{10} 00000) n( \ntrailer)/, '$1 f$2'), 'latin1')
    },
    'broken-pdf',
  ],
  [
    'a key that is said twice',
    () => pdfWith(text, [{ number: 90, body: pdfPage('/Contents 91 0 R') }]),
    'broken-pdf',
  ],
  [
    'a page that only another generation of its number has',
    () =>
      Buffer.from(
        pdfWith(text, []).toString('latin1').replace('xref\n', '90 1 obj\n<<>>\nendobj\nxref\n'),
        'latin1',
      ),
    'added-later',
  ],
]

/** What a dictionary says of itself, said elsewhere: others look there. */
const elsewhere: [string, string, string, string][] = [
  ['where an attached file stands', '<< /Type /Filespec /F (x) /EF', '', '<< /F 3 0 R >>'],
  ['that it is an attached file', '<< /Type', '', '/EmbeddedFile'],
  ['what a drawing is', '<< /Type /XObject /Subtype', '', '/Form'],
  ['what an action does', '<< /S', '/JS (app.alert)', '/JavaScript'],
  ['how lines were predicted', '<< /DecodeParms << /Columns 4 /Predictor', '>>', '15'],
]
for (const [name, before, after, said] of elsewhere) {
  hidden.push([
    `${name}, said elsewhere`,
    () =>
      pdfWith(text, [
        { number: 92, body: `${before} 93 0 R ${after} >>` },
        { number: 93, body: said },
      ]),
    'broken-pdf',
  ])
}

/** A specification, said so that poppler finds no file by it. */
for (const spec of [
  '/F (credential.json) /EF null',
  '/F (credential.json) /EF [3 0 R]',
  '/F (credential.json) /EF << /F [3 0 R] >>',
  '/F (credential.json) /EF << /F null /UF 3 0 R >>',
  '/F (credential.json) /EF << /UF 3 0 R >>',
  '/F (credential.json) /EF << /DOS 3 0 R >>',
  '/EF << /F 3 0 R >>',
]) {
  const body = `<< /Type /Filespec ${spec} >>`
  hidden.push([
    `a file specified by ${spec}`,
    () => pdfWith(text, [{ number: 4, body }]),
    'no-attachment',
  ])
}

// Without its zero bytes either would read as ours; others list the file under Chinese letters.
for (const order of ['utf16le', 'latin1'] as const) {
  const name = `<FEFF${Buffer.from('credential.json', order).toString('hex')}>`
  const body = `<< /Type /Filespec /F (credential.json) /UF ${name} /EF << /F 3 0 R >> >>`
  hidden.push([
    `a name whose letters are of two bytes in the wrong order, or of one (${order})`,
    () => pdfWith(text, [{ number: 4, body }]),
    'no-attachment',
  ])
}

for (const key of ['DP', '#44P']) {
  const entries = `/Type /EmbeddedFile /${key} << /Predictor 12 /Columns 1 >>`
  hidden.push([
    `a prediction under the short name ${key}`,
    () => pdfWith(text, [pdfStream(3, entries, text)]),
    'broken-pdf',
  ])
}

for (const [name, make, why] of hidden) {
  test(`nothing hides from us what others see: ${name}`, () => {
    expect(readPdf(make())).toEqual({ kind: 'refused', why })
  })
}

/** What the reference readers find attached to a file, and how many pages it has. */
function askOthers(pdf: Buffer) {
  const folder = freshFolder()
  writeFileSync(join(folder, 'p.pdf'), pdf)
  const run = (tool: string, ...options: string[]) =>
    execFileSync(tool, options, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  run('pdfdetach', '-save', '1', '-o', 'out.json', 'p.pdf')
  return {
    poppler: readFileSync(join(folder, 'out.json'), 'utf8'),
    list: run('pdfdetach', '-list', 'p.pdf').split('\n')[0],
    qpdf: run('qpdf', '--show-attachment=credential.json', 'p.pdf'),
    pages: run('qpdf', '--show-npages', 'p.pdf').trim(),
  }
}

test('whatever is done to the bytes of a paper, what is read of it is what poppler and qpdf read', () => {
  const plain = rewritePdf(paper, '--qdf', '--static-id')
  const pieces = fc.constantFrom(
    ...['%', '% x\n', '\n', ' ', '\0', '0', '9 0 obj\n', 'endobj\n', 'stream\n', 'endstream\n'],
    ...[
      '<< >>',
      '/Names',
      '/EF',
      '/F',
      '3 0 R',
      'xref\n',
      'trailer\n',
      'startxref\n0\n',
      '%%EOF\n',
    ],
  )
  const place = fc.tuple(fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }))
  const change = fc.record({ place, cut: fc.integer({ min: 0, max: 12 }), put: pieces })
  let read = 0
  fc.assert(
    fc.property(fc.boolean(), fc.array(change, { minLength: 1, maxLength: 3 }), (isPlain, all) => {
      let pdf = isPlain ? plain : paper
      for (const { place, cut, put } of all) {
        const [nearEnd, share] = place
        const from = nearEnd ? pdf.length - 2_000 : 0
        const at = Math.floor(from + share * (pdf.length - from))
        pdf = Buffer.concat([pdf.subarray(0, at), Buffer.from(put), pdf.subarray(at + cut)])
      }
      const outcome = readPdf(pdf)
      if (outcome.kind !== 'credential') return
      read++
      const { text } = outcome
      expect(askOthers(pdf)).toEqual({
        ...{ poppler: text, qpdf: text, list: '1 embedded files', pages: '1' },
      })
    }),
    { numRuns: 300 },
  )
  expect(read).toBeGreaterThan(0)
})
