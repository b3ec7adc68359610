import { execFileSync } from 'node:child_process'
import { deflateSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { renderCertificatePdf } from '../../../app/certification/pdf/render-certificate-pdf.server'
import { readPicturePixels } from '../../../app/verification/read-picture-pixels.server'
import { readPresentedBytes } from '../../../app/verification/presented/read-presented-bytes'
import { aStatement } from '../../support/a-statement'
import { pdfPage, pdfStream, writePdf, type PdfPart } from '../../support/given-pdf'
import { givenIssuer } from '../../support/given-issuer'
import { makePng, pngChunk, pngHead } from '../../support/make-png'

const origin = aStatement().issuer.baseUrl
const text = await givenIssuer(origin).token(aStatement(), { list: 3, position: 4711 })
const genuine = { kind: 'token', text }
let paper: Buffer
let grey: { width: number; height: number; data: Buffer }
let jpeg: Buffer

beforeAll(async () => {
  const credential = { document: '{}', token: text }
  paper = Buffer.from(await renderCertificatePdf({ statement: aStatement(), credential }))
  const pgm = print('-r', '150', '-gray')
  const [head = '', width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40)) ?? []
  grey = { width: Number(width), height: Number(height), data: pgm.subarray(head.length) }
  jpeg = print('-r', '150', '-gray', '-jpeg')
})

function print(...options: string[]): Buffer {
  return execFileSync('pdftoppm', ['-singlefile', ...options, '-'], {
    input: paper,
    maxBuffer: 20_000_000,
  })
}

const read = (bytes: Uint8Array) => readPresentedBytes(bytes, [origin], readPicturePixels)

const size = () => `/Width ${grey.width} /Height ${grey.height}`
const image = (number: number, entries: string, content: Buffer): PdfPart =>
  pdfStream(number, `/Type /XObject /Subtype /Image ${entries}`, content)

/** A page that shows the picture with a number. */
const page = (number = 7): PdfPart => ({
  number: 90,
  body: pdfPage('').replace('<< >>', `<< /XObject << /I ${number} 0 R >> >>`),
})

/** The paper as samples of so many bits, of as many parts as a pixel has. */
function samples(bits: number, parts: (shade: number) => number[]): Buffer {
  const { width, height, data } = grey
  const channels = parts(0).length
  const line = Math.ceil((width * channels * bits) / 8)
  const packed = Buffer.alloc(line * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      parts(data[y * width + x] ?? 0).forEach((shade, part) => {
        const at = (x * channels + part) * bits
        const place = y * line + (at >> 3)
        if (bits >= 8) packed[place] = shade
        else packed[place] = (packed[place] ?? 0) | ((shade >> (8 - bits)) << (8 - bits - (at & 7)))
      })
    }
  }
  return packed
}

const same = (shade: number) => [shade]
const palette = (channels: number, shade: (index: number) => number) =>
  Buffer.from(Array.from({ length: 16 * channels }, (_, at) => shade(Math.floor(at / channels))))
const profile = pdfStream(8, '/N 3', 'no profile: the number of its colours counts')
const table = pdfStream(
  9,
  '',
  palette(3, (index) => 255 - index * 17),
)

const codings: [string, string, () => Buffer, PdfPart[]?][] = [
  ...[1, 2, 4, 8, 16].map((bits): [string, string, () => Buffer] => [
    `grey, ${bits} bits`,
    `/ColorSpace /DeviceGray /BitsPerComponent ${bits}`,
    () => samples(bits, same),
  ]),
  ...[1, 4].map((bits): [string, string, () => Buffer] => [
    `grey, ${bits} bits, light and dark the other way round`,
    `/ColorSpace /DeviceGray /BitsPerComponent ${bits} /Decode [1 0]`,
    () => samples(bits, (shade) => [255 - shade]),
  ]),
  ['a stencil', '/ImageMask true /BitsPerComponent 1', () => samples(1, same)],
  [
    'grey, said to be no stencil',
    '/ColorSpace /DeviceGray /BitsPerComponent 8 /ImageMask false',
    () => samples(8, same),
  ],
  ['colours', '/ColorSpace /DeviceRGB /BitsPerComponent 8', () => samples(8, rgb)],
  ['colours of 4 bits', '/ColorSpace [/CalRGB << >>] /BitsPerComponent 4', () => samples(4, rgb)],
  [
    'colours by a profile',
    '/ColorSpace [/ICCBased 8 0 R] /BitsPerComponent 8',
    () => samples(8, rgb),
    [profile],
  ],
  [
    'inks, black alone',
    '/ColorSpace /DeviceCMYK /BitsPerComponent 8',
    () => samples(8, (shade) => [0, 0, 0, 255 - shade]),
  ],
  [
    'inks, black of three',
    '/ColorSpace /DeviceCMYK /BitsPerComponent 8',
    () => samples(8, (shade) => [255 - shade, 255 - shade, 255 - shade, 0]),
  ],
  [
    'a palette',
    `/ColorSpace [/Indexed /DeviceGray 15 <${palette(1, (index) => 255 - index * 17).toString('hex')}>] /BitsPerComponent 4`,
    () => samples(4, (shade) => [255 - shade]),
  ],
  [
    'a palette of colours that stands elsewhere',
    '/ColorSpace [/Indexed /DeviceRGB 15 9 0 R] /BitsPerComponent 4',
    () => samples(4, (shade) => [255 - shade]),
    [table],
  ],
]

function rgb(shade: number): number[] {
  return [shade, shade, shade]
}

test.for(codings)('a scan is read: %s', async ([, entries, content, more = []]) => {
  expect(
    await read(writePdf([image(7, `${size()} ${entries}`, content()), ...more], [page()])),
  ).toEqual(genuine)
})

test('a scan in JPEG is read that was packed once more', async () => {
  const packed = deflateSync(jpeg)
  const head = `<< /Subtype /Image ${size()} /Filter [/FlateDecode /DCTDecode] /Length ${packed.length} >>\nstream\n`
  const body = Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')])
  expect(await read(writePdf([{ number: 7, body }], [page()]))).toEqual(genuine)
})

const blank = () =>
  image(
    6,
    '/Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8',
    Buffer.alloc(10_000, 255),
  )
const scanned = () => image(7, `${size()} /ColorSpace /DeviceGray /BitsPerComponent 8`, grey.data)

test('a scan of several pages is read, on whichever the paper is', async () => {
  const pages: PdfPart[] = [
    { number: 2, body: '<< /Type /Pages /Kids [89 0 R 90 0 R] /Count 2 >>' },
    { number: 89, body: page(6).body },
  ]
  expect(await read(writePdf([...pages, blank(), scanned()], [page()]))).toEqual(genuine)
})

test('a scan that stands within another drawing is told to be composed, not altered', async () => {
  const form = pdfStream(8, '/Type /XObject /Subtype /Form /BBox [0 0 9 9]', '/I Do')
  expect(await read(writePdf([scanned(), form], [page(8)]))).toEqual({
    kind: 'refused',
    why: 'composed-scan',
  })
})

test('a page in strips, and one of more pictures than are read, is told so', async () => {
  const strip = (number: number, height: number) =>
    image(
      number,
      `/Width 1000 /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`,
      Buffer.alloc(1000 * height, 255),
    )
  const strips = (height: number) =>
    read(
      writePdf(
        Array.from({ length: 20 }, (_, at) => strip(10 + at, height)),
        [page(10)],
      ),
    )
  for (const height of [16, 100]) {
    expect(await strips(height)).toEqual({ kind: 'refused', why: 'composed-scan' })
  }
})

const unread = [
  ['CCITTFaxDecode', 'CCITT (fax)'],
  ['JBIG2Decode', 'JBIG2'],
  ['JPXDecode', 'JPEG 2000'],
  ['LZWDecode', 'LZW'],
  ['RunLengthDecode', 'RunLength'],
] as const

test.for(unread)('a scan in a format that is not read is named: %s', async ([filter, format]) => {
  const head = `<< /Subtype /Image ${size()} /Filter /${filter} /Length 9 >>\nstream\n123456789\nendstream`
  expect(await read(writePdf([{ number: 7, body: head }], [page()]))).toEqual({
    kind: 'refused',
    why: 'unread-format',
    format,
  })
})

/** The first bytes that each standard prescribes, and more that is no text. */
const pictures: [string, string][] = [
  ['TIFF', 'II*\0\x08\0\0\0'],
  ['TIFF', 'MM\0*\0\0\0\x08'],
  ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0'],
  ['HEIC', '\0\0\0\x18ftypmif1\0\0\0\0'],
  ['AVIF', '\0\0\0\x1cftypavif\0\0\0\0'],
  ['WebP', 'RIFF\x10\0\0\0WEBPVP8 '],
  ['BMP', 'BM\x36\0\0\0\0\0'],
  ['GIF', 'GIF89a\x10\0\x10\0'],
  ['JPEG 2000', '\0\0\0\x0cjP  \r\n\x87\n'],
  ['JPEG 2000', '\xff\x4f\xff\x51\0\x2f'],
  ['JPEG XL', '\0\0\0\x0cJXL \r\n\x87\n'],
  ['ZIP, DOCX', 'PK\x03\x04\x14\0\0\0'],
  ['JPEG CMYK', '\xff\xd8\xff\xee\0\x04ab\xff\xc0\0\x14\x08\x01\0\x01\0\x04\x01\x11\0\x02\x11\0'],
]

test.for(pictures)(
  'a picture in a format that is not read is named: %s, %j',
  async ([format, head]) => {
    const bytes = Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from([0xff, 0, 0xfe, 0x80])])
    expect(await read(bytes)).toEqual({ kind: 'refused', why: 'unread-format', format })
  },
)

test('a picture of too many pixels is called too large, and only a broken one broken', async () => {
  const png = (side: number) =>
    makePng(pngHead(side, side, 8, 0), pngChunk('IDAT', deflateSync(Buffer.alloc(9))))
  expect(await read(png(4_000))).toEqual({ kind: 'refused', why: 'picture-too-large' })
  expect(await read(png(400))).toEqual({ kind: 'refused', why: 'broken-picture' })
  expect(await read(jpeg.subarray(0, jpeg.length / 2))).toEqual({
    kind: 'refused',
    why: 'broken-picture',
  })
  const large = Buffer.from(jpeg)
  const frame = large.indexOf(Buffer.from([0xff, 0xc0]))
  large.writeUInt32BE(0xffffffff, frame + 5)
  expect(await read(large)).toEqual({ kind: 'refused', why: 'picture-too-large' })
  expect(await read(Buffer.alloc(5_000_001, 1))).toEqual({ kind: 'refused', why: 'file-too-large' })
})
