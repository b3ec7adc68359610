import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { drawCertificatePdf } from '../../../app/certification/pdf/draw-certificate-pdf.server'
import { aStatement } from '../../support/a-statement'
import { freshFolder } from '../../support/fresh-database'

/*
 * What PDF/A-3b (ISO 19005-3) demands and these tools can see. No validator of the standard is among Debian's or npm's
 * packages: what is not asked here (the inside of the font programs above all) is not proved.
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
  const pdf = await drawCertificatePdf({ statement: aStatement(), credential })
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
