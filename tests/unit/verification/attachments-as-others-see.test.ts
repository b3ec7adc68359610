import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPdf } from '../../../app/verification/presented/read-pdf'
import { freshFolder } from '../../support/fresh-database'
import { pdfPage, pdfStream, writeObjects, type PdfPart } from '../../support/given-pdf'
import {
  writeEntries,
  writeStream,
  writeStreamedPdf,
  type Written,
} from '../../support/streamed-pdf'

const text = '{"a":1}'

/** The dictionaries by which a file is found in a PDF, each as it should be. */
const places = {
  catalogue: [
    ['/Type', '/Catalog'],
    ['/Pages', '2 0 R'],
    ['/Names', '10 0 R'],
    ['/AF', '[4 0 R]'],
  ],
  names: [['/EmbeddedFiles', '11 0 R']],
  root: [['/Kids', '[12 0 R]']],
  leaf: [
    ['/Limits', '[(credential.json) (credential.json)]'],
    ['/Names', '[(credential.json) 4 0 R]'],
  ],
  specification: [
    ['/Type', '/Filespec'],
    ['/F', '(credential.json)'],
    ['/UF', '(credential.json)'],
    ['/EF', '<< /F 3 0 R >>'],
    ['/FS', '/URL'],
    ['/RF', '<< /F [(x) 3 0 R] >>'],
  ],
  files: [
    ['/F', '3 0 R'],
    ['/UF', '3 0 R'],
    ['/DOS', '3 0 R'],
  ],
  file: [
    ['/Type', '/EmbeddedFile'],
    ['/Subtype', '/application#2Fjson'],
    ['/Params', '<< /Size 7 >>'],
    ['/Filter', '/FlateDecode'],
    ['/Length', ''],
    ['/DecodeParms', ''],
    ['/F', '(x)'],
    ['/FFilter', '/FlateDecode'],
    ['/FDecodeParms', '<< >>'],
    ['/DP', '<< /Predictor 12 /Columns 1 >>'],
    ['/Fl', '/x'],
    ['/L', '9'],
    ['/DL', '1'],
  ],
  parameters: [
    ['/Predictor', '12'],
    ['/Columns', '7'],
    ['/Colors', '1'],
    ['/BitsPerComponent', '8'],
    ['/EarlyChange', '0'],
  ],
  objects: [
    ['/Type', '/ObjStm'],
    ['/N', ''],
    ['/First', ''],
    ['/Filter', '/FlateDecode'],
    ['/Length', ''],
    ['/DecodeParms', '<< /Predictor 1 >>'],
    ['/Extends', '800 0 R'],
  ],
  table: [
    ['/Type', '/XRef'],
    ['/Size', '802'],
    ['/Root', '1 0 R'],
    ['/W', '[1 3 1]'],
    ['/Index', ''],
    ['/Filter', '/FlateDecode'],
    ['/Length', ''],
    ['/Prev', '9'],
    ['/XRefStm', '9'],
    ['/DecodeParms', '<< /Predictor 1 >>'],
  ],
} satisfies Record<string, Written>

type Place = keyof typeof places

/** Entries that are there only where they are bent. */
const unusual = ['/FS', '/RF', '/DOS', '/Extends', '/Prev', '/XRefStm', '/FFilter', '/FDecodeParms']
const unusualOfFiles = ['/F', '/DP', '/Fl', '/L', '/DL', '/DecodeParms']

/** Entries that nothing is found by, whatever they say. */
const idle = [
  '/Subtype',
  '/Params',
  '/AF',
  '/FS',
  '/RF',
  '/FFilter',
  '/FDecodeParms',
  '/Fl',
  '/L',
  '/DL',
]

/** Values that are wrong by little, for whatever key they are taken. */
const values = [
  'null',
  'true',
  '[]',
  '<< >>',
  '(credential.json)',
  '/FlateDecode',
  '/x',
  '7',
  '-1',
  '0',
  '77 0 R',
  '(x)',
  '[3 0 R]',
  '4 0 R',
  '[(credential.json) 4 0 R (b) 4 0 R]',
  '[null 4 0 R]',
  '[(b) 4 0 R]',
  '[(credential.json) null]',
  '[(credential.json) 77 0 R]',
  '[(credential.json) 3 0 R]',
  '[(a) (b)]',
  '[12 0 R 12 0 R]',
  '[<< /Names [(credential.json) 4 0 R] >>]',
  '[/FlateDecode]',
  '[/FlateDecode null]',
  '[null /FlateDecode]',
  '/Fl',
  '[/Crypt /FlateDecode]',
  '<< /Predictor 2 >>',
  '<< /Predictor 12 /Columns 7 >>',
  '[<< /Predictor 12 /Columns 7 >>]',
  '[<< /Predictor 12 /Columns 7 >> << >>]',
  '2',
  '4294967308',
  '15',
  '[1 2 2]',
  '[0 3 1]',
  '[1 3 1 0]',
  '[1 3.0 1]',
  '[1 3 1.0]',
  '[0 802]',
  '<FEFF00630072>',
  '(\\143redential.json)',
  '(credential.json\\000)',
]

/** Ways to say an entry, of which one reader makes this and another that. */
function waysOf(key: string, value: string): [string, Written, PdfPart[]][] {
  const escaped = `/#${key.charCodeAt(1).toString(16)}${key.slice(2)}`
  const more: PdfPart[] = [
    { number: 700, body: value },
    { number: 701, body: '700 0 R' },
    { number: 702, body: 'null' },
  ]
  const ways: [string, Written, PdfPart[]?][] = [
    ['as it is', [[key, value]]],
    ['not at all', []],
    ['with a key that is escaped', [[escaped, value]]],
    [
      'twice, once escaped',
      [
        [key, value],
        [escaped, value],
      ],
    ],
    [
      'twice, null at first',
      [
        [key, 'null'],
        [escaped, value],
      ],
    ],
    [
      'twice, null at last',
      [
        [key, value],
        [key, 'null'],
      ],
    ],
    [
      'beside a key with a zero byte',
      [
        [`${key}#00`, '77 0 R'],
        [key, value],
      ],
    ],
    [
      'before a key with a zero byte',
      [
        [key, value],
        [`${key}#00`, '77 0 R'],
      ],
    ],
    ['by a key with a zero byte alone', [[`${key}#00`, value]]],
    ['in lower case', [[key.toLowerCase(), value]]],
    ['in a list', [[key, `[${value}]`]]],
    ['behind a comment', [[key, `% 7\n${value}`]]],
    ['by a reference', [[key, '700 0 R']], more],
    ['by a reference to a reference', [[key, '701 0 R']], more],
    ['by a reference to nothing', [[key, '702 0 R']], more],
  ]
  if (!idle.includes(key)) {
    ways.push(...values.map((each): [string, Written] => [`as ${each}`, [[key, each]]]))
  }
  if (/^\d+$/.test(value)) {
    const number = Number(value)
    const numbers = [`${number}.0`, `+${number}`, `0${number}`, number - 1, number + 1]
    for (const each of [...numbers, 2 ** 32 + number]) {
      ways.push([`as ${each} for ${number}`, [[key, String(each)]]])
    }
  }
  return ways.map(([name, written, parts = []]) => [name, written, parts])
}

/** The file in which one entry of one place is said in another way. */
function bendPdf(
  place: Place | null,
  key: string,
  said: (value: string) => Written,
  more: PdfPart[],
) {
  const bend = (at: Place) => (entries: Written) => {
    if (at !== place) return entries
    const there = entries.some(([each]) => each === key)
    const known = (places[at] as Written).find(([each]) => each === key)?.[1] ?? ''
    if (!there) return [...entries, ...said(known)]
    return entries.flatMap(([each, value]): Written =>
      each === key ? said(value) : [[each, value]],
    )
  }
  const usual = (at: Place) =>
    bend(at)((places[at] as Written).filter(([each]) => !unusual.includes(each)))
  const parameters = writeEntries(usual('parameters'))
  const files = writeEntries(usual('files'))
  const specification = usual('specification').map(([each, value]): [string, string] =>
    place === 'files' && each === '/EF' ? [each, files] : [each, value],
  )
  const file = (places.file as Written).filter(
    ([each]) => ![...unusual, ...unusualOfFiles, '/Filter', '/Length'].includes(each),
  )
  const isPredicted = place === 'parameters'
  if (isPredicted) file.push(['/DecodeParms', parameters])
  const parts: PdfPart[] = [
    { number: 1, body: writeEntries(usual('catalogue')) },
    { number: 2, body: '<< /Type /Pages /Kids [90 0 R] /Count 1 >>' },
    { number: 4, body: writeEntries(specification) },
    { number: 10, body: writeEntries(usual('names')) },
    { number: 11, body: writeEntries(usual('root')) },
    { number: 12, body: writeEntries(usual('leaf')) },
    { number: 90, body: pdfPage('') },
    pdfStream(91, '', ''),
    { number: 3, body: writeStream(file, isPredicted ? `\0${text}` : text, bend('file')) },
    ...more,
  ]
  return place === 'objects' || place === 'table'
    ? writeStreamedPdf(parts, { objects: bend('objects'), table: bend('table') })
    : writeObjects(parts)
}

/** What poppler finds attached to each file, and what qpdf does under the name; empty where one finds nothing. */
function askOthers(pdfs: Buffer[]) {
  const folder = freshFolder()
  for (const [index, pdf] of pdfs.entries()) writeFileSync(join(folder, `${index}.pdf`), pdf)
  const each = [
    'pdfdetach -save 1 -o $one.poppler $one >&2',
    'qpdf --warning-exit-0 --show-attachment=credential.json $one > $one.qpdf',
  ]
  const all = `for one in *.pdf; do ${each.join('; ')}; done; true`
  execFileSync('sh', ['-c', all], { cwd: folder, stdio: 'ignore' })
  const read = (name: string) => {
    const path = join(folder, name)
    return existsSync(path) ? readFileSync(path, 'latin1') : ''
  }
  return pdfs.map((_, index) => ({
    poppler: read(`${index}.pdf.poppler`),
    qpdf: read(`${index}.pdf.qpdf`),
  }))
}

/** Every file in which one entry of a place is said in one way. */
function* bentPdfs(place: Place) {
  for (const [key] of places[place] as Written) {
    for (const [index, [name]] of waysOf(key, '0').entries()) {
      let [at, more]: [string, PdfPart[]] = [name, []]
      const said = (value: string) => {
        const [said = at, written = [], parts = []] = waysOf(key, value)[index] ?? []
        ;[at, more] = [said, parts]
        return written
      }
      // What it says elsewhere stands in the file before it is known where that is said.
      bendPdf(place, key, said, [])
      yield { way: `${key} ${at}`, pdf: bendPdf(place, key, said, more) }
    }
  }
}

for (const place of Object.keys(places) as Place[]) {
  test(`what is read is what poppler and qpdf read, however the entries of the ${place} are said`, () => {
    const read = [...bentPdfs(place)].filter(({ pdf }) => readPdf(pdf).kind === 'credential')
    const others = askOthers(read.map(({ pdf }) => pdf))
    const seen = read.map(({ way }, index) => ({ way, ...others[index] }))
    const own = read.map(({ way, pdf }) => {
      const outcome = readPdf(pdf)
      const taken = outcome.kind === 'credential' ? outcome.text : null
      return { way, poppler: taken, qpdf: taken }
    })
    expect(seen).toEqual(own)
    expect(read.length).toBeGreaterThan(0)
  })
}
