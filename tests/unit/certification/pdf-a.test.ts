import { encode } from 'fast-png'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  renderCertificatePdf,
  type CertificatePaper,
} from '../../../app/certification/pdf/render-certificate-pdf.server'
import type { Language } from '../../../app/platform/i18n/language'
import { aStatement } from '../../support/a-statement'
import { freshFolder } from '../../support/fresh-database'
import { runPreflight } from '../../support/run-preflight'

/*
 * What PDF/A-3b (ISO 19005-3) demands. PDFBox Preflight checks PDF/A-1b as a whole, the inside of the font programs among
 * it; what PDF/A-3 allows beyond that, and asks of attachments, is asked of qpdf. No free validator of PDF/A-3 itself is among
 * Debian's packages.
 */

type Value = null | boolean | number | string | Value[] | { [key: string]: Value }
type Dictionary = Record<string, Value>

const dump = z.object({
  qpdf: z.tuple([z.unknown(), z.record(z.unknown())]),
})

/** Every object of the file as qpdf reads it, and its streams unpacked. */
async function open() {
  const folder = freshFolder()
  const file = join(folder, 'certificate.pdf')
  const credential = { document: '{"a":"Әйгерім"}', token: 'a.b.c' }
  const pdf = await renderCertificatePdf({ statement: aStatement(), credential })
  writeFileSync(file, pdf)
  const run = (...options: string[]) => execFileSync('qpdf', options, { maxBuffer: 1e8 })
  const json = dump.parse(JSON.parse(run('--json', '--json-stream-data=none', file).toString()))
  const objects = Object.entries(json.qpdf[1]).map(([name, body]) => {
    const held = body as { value?: Value; stream?: { dict: Dictionary } }
    return { name, value: held.value ?? held.stream?.dict ?? null, isStream: !!held.stream }
  })
  const dictionaries = objects.flatMap(({ value }) => (isDictionary(value) ? [value] : []))
  const follow = (reference: Value | undefined): Value | undefined => {
    const held = objects.find(({ name }) => name === `obj:${String(reference)}`)
    return held ? held.value : reference
  }
  const find = (reference: Value | undefined): Dictionary => {
    const found = follow(reference)
    if (!isDictionary(found)) throw new Error(`${String(reference)} is no dictionary`)
    return found
  }
  const stream = (reference: Value | undefined) =>
    run(file, `--show-object=${String(reference).split(' ')[0]}`, '--filtered-stream-data')
  const [trailer] = objects.filter(({ name }) => name === 'trailer')
  const root = find(find(trailer?.value)['/Root'])
  return { pdf, dictionaries, follow, find, stream, root, trailer: find(trailer?.value) }
}

function isDictionary(value: Value | undefined): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listed(value: Value | undefined): Value[] {
  if (!Array.isArray(value)) throw new Error('it is a list')
  return value
}

test('the file says in XMP that it is PDF/A-3b, and what the information says', async () => {
  const { root, stream, find, follow, trailer } = await open()
  const packet = find(root['/Metadata'])
  expect(packet).toMatchObject({ '/Type': '/Metadata', '/Subtype': '/XML' })
  expect(packet['/Filter']).toBeUndefined()
  const xmp = stream(root['/Metadata']).toString()
  expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>')
  expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
  expect(xmp).toMatch(/<xmp:CreateDate>2026-11-21T09:00:00Z<\/xmp:CreateDate>/)
  const info = find(trailer['/Info'])
  for (const [key, tag] of [
    ['/Title', 'dc:title'],
    ['/Creator', 'xmp:CreatorTool'],
    ['/Producer', 'pdf:Producer'],
  ] as const) {
    const said = String(follow(info[key])).replace(/^u:/, '')
    expect(said).not.toBe('undefined')
    expect(new RegExp(`<${tag}>[\\s\\S]*?${said}`).test(xmp), tag).toBe(true)
  }
  expect(listed(trailer['/ID'])).toHaveLength(2)
})

test('its colours mean the same everywhere: sRGB is its output intent, and holds the profile', async () => {
  const { root, find, stream } = await open()
  const [intent, ...more] = listed(root['/OutputIntents'])
  expect(more).toEqual([])
  const { '/S': kind, '/DestOutputProfile': profile } = find(intent)
  expect(kind).toBe('/GTS_PDFA1')
  expect(find(profile)['/N']).toBe(3)
  const icc = stream(profile)
  expect(icc.readUInt32BE(0)).toBe(icc.length)
  expect(icc.toString('latin1', 36, 40)).toBe('acsp')
  expect(icc.toString('latin1', 16, 20)).toBe('RGB ')
})

test('the attached credential is a file of the document, with its kind and how it bears on it', async () => {
  const { root, find, stream } = await open()
  const [file, ...more] = listed(root['/AF'])
  expect(more).toEqual([])
  const specification = find(file)
  expect(specification).toMatchObject({
    '/Type': '/Filespec',
    '/AFRelationship': '/Data',
    '/F': 'u:credential.json',
    '/UF': 'u:credential.json',
  })
  const embedded = find(specification['/EF'])['/F']
  expect(find(embedded)['/Subtype']).toBe('/application/json')
  expect(find(find(embedded)['/Params'])['/ModDate']).toMatch(/^u:D:20261121/)
  expect(stream(embedded).toString()).toBe('{"a":"Әйгерім"}')
})

test('every font is in the file, whole as far as it is used, and can be read back', async () => {
  const { dictionaries, find } = await open()
  const fonts = dictionaries.filter((each) => each['/Type'] === '/Font')
  const parts = fonts.filter((each) => each['/Subtype'] === '/CIDFontType2')
  expect(parts.length).toBeGreaterThan(0)
  expect(fonts).toHaveLength(2 * parts.length)
  for (const font of fonts.filter((each) => each['/Subtype'] === '/Type0')) {
    expect(font['/Encoding']).toBe('/Identity-H')
    expect(font['/ToUnicode']).toBeTypeOf('string')
  }
  for (const part of parts) {
    expect(part['/CIDToGIDMap']).toBe('/Identity')
    expect(part['/BaseFont']).toMatch(/^\/[A-Z]{6}\+NotoSerif/)
    expect(find(part['/FontDescriptor'])['/FontFile2']).toBeTypeOf('string')
  }
})

test('nothing in it is transparent, runs, is encrypted or lies elsewhere', async () => {
  const { dictionaries, find, root, trailer, pdf } = await open()
  const keys = new Set(dictionaries.flatMap((each) => Object.keys(each)))
  for (const key of ['/SMask', '/BM', '/ca', '/CA', '/TR', '/JS', '/OpenAction', '/AA', '/URI']) {
    expect(keys.has(key), key).toBe(false)
  }
  const said = JSON.stringify([dictionaries, root])
  expect(said).not.toMatch(/JavaScript|\/Transparency|\/LZWDecode|\/Launch|DeviceCMYK/)
  expect(trailer['/Encrypt']).toBeUndefined()
  expect(pdf.toString('latin1', 0, 20)).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}/)
  expect(find(root['/MarkInfo'])['/Marked']).toBe(true)
  expect(root['/Lang']).toBe('u:ru')
})

/** In what alone a paper of ours is not PDF/A-1b; PDF/A-3 (clauses 6.8, 6.6.4, 6.2.11.4.2) allows or asks for each of these. */
const beyondFirstPart = [
  '1.2.9 Body Syntax error, EmbeddedFile entry is present in a FileSpecification dictionary',
  '1.4.7 Trailer Syntax error, EmbeddedFile entry is present in the Names dictionary',
  '3.1.11 Invalid Font definition: The CIDSet entry is missing for the Composite Subset',
  '7.11.2 Error on MetaData, part must be 1',
]

test('a validator finds it PDF/A-1b in every language, but for what only PDF/A-3 has', async () => {
  const credential = { document: '{"a":"Әйгерім"}', token: 'a.b.c' }
  const name = 'Құрманғазыұлы-Өтебайқызы Әйгерім'
  const render = (language: Language, more: Partial<CertificatePaper> = {}) =>
    renderCertificatePdf({
      statement: aStatement({ holder: { name, language } }),
      credential,
      ...more,
    })
  const data = new Uint8Array([0, 0, 0, 128, 200, 0, 0, 255])
  const png = { type: 'image/png', bytes: encode({ width: 2, height: 1, data, channels: 4 }) }
  const broken = (await render('kk')).toString('latin1').replace('/OutputIntents', '/OutputIntentX')
  const found = runPreflight({
    'kk.pdf': await render('kk', { iinLastFour: '4362' }),
    'ru.pdf': await render('ru', { emblem: png }),
    'en.pdf': await render('en'),
    'broken.pdf': Buffer.from(broken, 'latin1'),
  })
  const told = (file: string) => [
    ...new Set(
      found
        .get(file)
        ?.map(({ code, details }) => `${code} ${details.replace(/, \w+\+[\w-]+:/, ':')}`),
    ),
  ]
  for (const file of ['kk.pdf', 'ru.pdf', 'en.pdf']) {
    expect(told(file).sort(), file).toEqual(beyondFirstPart)
  }
  // It would tell: without an output intent our colours mean nothing.
  expect(told('broken.pdf').length).toBeGreaterThan(beyondFirstPart.length)
})
