import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderCertificatePdf } from '../../../app/certification/pdf/render-certificate-pdf.server'
import { unpackJpeg } from '../../../app/platform/pictures/unpack-jpeg'
import { readPresentedBytes } from '../../../app/verification/presented/read-presented-bytes'
import { readPicturePixels } from '../../../app/verification/read-picture-pixels.server'
import { aStatement } from '../../support/a-statement'
import { pdfPage, writePdf, type PdfPart } from '../../support/given-pdf'

const token = `${'eyJhbGciOiJFZERTQSJ9'}.${'Aa0-_'.repeat(60)}.${'x'.repeat(86)}`
let folder: string
/** The printed paper in shades of grey, as poppler renders it. */
let pgm: Buffer

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shanyrak-test-'))
  const credential = { document: '{}', token }
  const pdf = await renderCertificatePdf({ statement: aStatement(), credential })
  writeFileSync(join(folder, 'paper.pdf'), pdf)
  pgm = print('grey', '-r', '130', '-gray')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The printed paper as a picture; what is asked for is pdftoppm's to know. */
function print(name: string, ...options: string[]): Buffer {
  execFileSync('pdftoppm', ['-singlefile', ...options, 'paper.pdf', name], { cwd: folder })
  const ending = options.includes('-jpeg') ? 'jpg' : 'pgm'
  return readFileSync(join(folder, `${name}.${ending}`))
}

const kinds: [string, string[]][] = [
  ['baseline, in colours', ['-jpegopt', 'quality=85']],
  ['baseline, with tables of its own', ['-jpegopt', 'quality=85,optimize=y']],
  ['progressive, in colours', ['-jpegopt', 'quality=85,progressive=y']],
  ['baseline, grey', ['-gray', '-jpegopt', 'quality=85']],
  ['progressive, grey', ['-gray', '-jpegopt', 'quality=85,progressive=y']],
]

const read = (bytes: Uint8Array) =>
  readPresentedBytes(bytes, ['https://shanyrak.example'], readPicturePixels)

test.for(kinds)(
  'a JPEG is unpacked as it was rendered, and its QR code is read: %s',
  async ([, how]) => {
    const jpeg = print('picture', '-r', '130', '-jpeg', ...how)
    const { width, height, data } = unpackJpeg(jpeg, 10_000_000)
    const grey = pgm.subarray(pgm.length - width * height)
    expect(pgm.toString('latin1', 0, 30)).toContain(`${width} ${height}`)
    let sum = 0
    for (let at = 0; at < data.length; at++) sum += Math.abs((data[at] ?? 0) - (grey[at] ?? 0))
    const mean = sum / data.length
    expect(mean).toBeLessThan(2)
    expect(await read(jpeg)).toEqual({ kind: 'token', text: token })
  },
)

test('a scan in JPEG within a PDF is read like the picture, and a large one is made smaller', async () => {
  const jpeg = print('scan', '-r', '200', '-jpeg', '-jpegopt', 'quality=70')
  const { width, height } = unpackJpeg(jpeg, 10_000_000)
  expect(width).toBeGreaterThan(2_000)
  const entries = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height}`
  const head = `<< ${entries} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`
  const image: PdfPart = {
    number: 7,
    body: Buffer.concat([Buffer.from(head), jpeg, Buffer.from('\nendstream')]),
  }
  const rendered = pdfPage('').replace('<< >>', '<< /XObject << /I 7 0 R >> >>')
  const scan = writePdf([image], [{ number: 90, body: rendered }])
  expect(await read(scan)).toEqual({ kind: 'token', text: token })
})

test('a JPEG that claims more than it may, or breaks off, is no picture; whatever its bytes are, there is an end', async () => {
  const jpeg = print('small', '-r', '60', '-jpeg', '-jpegopt', 'quality=60,progressive=y')
  const pixels = unpackJpeg(jpeg, 10_000_000).data.length
  expect(() => unpackJpeg(jpeg, pixels - 1)).toThrow(RangeError)
  expect(await readPicturePixels(jpeg.subarray(0, jpeg.length / 2))).toBeNull()
  const change = fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat({ max: 255 }))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const bent = Buffer.from(jpeg)
      for (const [share, value] of changes) bent[Math.floor(share * bent.length)] = value
      const read = await readPicturePixels(bent)
      if (read) expect(read.data).toHaveLength(read.width * read.height)
    }),
    { numRuns: 60 },
  )
})
