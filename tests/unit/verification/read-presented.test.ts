import { encode } from 'fast-png'
import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import encodeQR from 'qr'
import { expect, test } from 'vitest'
import { findQrCodes, lookAtFrame } from '../../../app/verification/presented/find-qr-code'
import { readPresentedBytes } from '../../../app/verification/presented/read-presented-bytes'
import { readPresentedText } from '../../../app/verification/presented/read-presented-text'
import { readPng } from '../../../app/verification/presented/read-png'
import { readPicturePixels } from '../../../app/verification/read-picture-pixels.server'
import { makePng, pngChunk, pngHead, pngPixels } from '../../support/make-png'
import { givenPdf, pdfPage, pdfStream, writePdf, type PdfPart } from '../../support/given-pdf'

const origins = ['https://shanyrak.example']
const code = '000000000000000000'
const token = 'eyJhbGciOiJFZERTQSJ9.eyJjIjoiMSJ9.c2ln'
const credential = '{"type":["VerifiableCredential"]}'

const read = (text: string) => readPresentedText(text, origins)
const readBytes = (bytes: Uint8Array) => readPresentedBytes(bytes, origins, readPicturePixels)

test('a number, an address of ours, a token and a credential are told apart', () => {
  expect(read(` ${code.toLowerCase()} `)).toEqual({ kind: 'code', code })
  expect(read(`https://shanyrak.example/verify/${code}?lang=ru`)).toEqual({ kind: 'code', code })
  expect(read(`shanyrak.example/verify/${code}`)).toEqual({ kind: 'code', code })
  expect(read(token)).toEqual({ kind: 'token', text: token })
  expect(read(`https://shanyrak.example/v#${token}`)).toEqual({ kind: 'token', text: token })
  expect(read(credential)).toMatchObject({ kind: 'credential', text: credential })
  expect(read('')).toMatchObject({ kind: 'mistyped', refusal: { why: 'wrong-length', length: 0 } })
})

test('an address of another site is named by its host and never taken for ours', () => {
  for (const [address, host] of [
    [`https://shanyrak.example.org/v#${token}`, 'shanyrak.example.org'],
    [`https://shanyrak.example@evil.test/v#${token}`, 'evil.test'],
    [`https://evil.test/?https://shanyrak.example/v#${token}`, 'evil.test'],
    [`http://shanyrak.example/v#${token}`, 'shanyrak.example'],
    [`https://shanyrak.example:8443/v#${token}`, 'shanyrak.example:8443'],
    ['https://shаnyrak.example/', 'xn--shnyrak-3fg.example'],
    ['javascript:alert(1)', 'javascript'],
    [`evil.test/v#${token}`, 'evil.test'],
  ]) {
    expect(read(address ?? ''), address).toEqual({ kind: 'elsewhere', host, code: null })
  }
  const other = `https://other.example/verify/${code}`
  expect(read(other)).toEqual({ kind: 'elsewhere', host: 'other.example', code })
})

test('hostile JSON is refused with its reason', () => {
  for (const [text, why] of [
    ['{"a":1,"a":2}', 'duplicate-key'],
    ['{"__proto__":{}}', 'forbidden-key'],
    ['['.repeat(10_000), 'too-deep'],
    [`{"a":"${'x'.repeat(10_000_000)}"}`, 'too-long'],
    ['{"a":', 'not-json'],
    ['[1]', 'not-an-object'],
  ]) {
    expect(read(text ?? ''), why).toEqual({ kind: 'refused', why })
  }
})

test('what a file is its bytes say', async () => {
  expect(await readBytes(givenPdf(credential))).toMatchObject({ kind: 'credential' })
  expect(await readBytes(Buffer.from(credential))).toMatchObject({ kind: 'credential' })
  expect(await readBytes(Buffer.from(`\n${token}\n`))).toEqual({ kind: 'token', text: token })
  expect(await readBytes(new Uint8Array())).toEqual({ kind: 'refused', why: 'empty-file' })
  expect(await readBytes(Buffer.from('dear reader'))).toEqual({
    kind: 'refused',
    why: 'unknown-file',
  })
  expect(await readBytes(Buffer.from([0xff, 0xd8, 0xff, 0x00]))).toEqual({
    kind: 'refused',
    why: 'broken-picture',
  })
  expect(await readBytes(Buffer.alloc(5_000_001, ' '))).toEqual({
    kind: 'refused',
    why: 'file-too-large',
  })
  const numberInPdf = await readBytes(givenPdf(code))
  expect(numberInPdf).toEqual({ kind: 'refused', why: 'nothing-signed' })
})

type Depth = 1 | 8 | 16

/** A picture of a QR code, four pixels a module, with a margin. */
function picture(text: string, { channels = 1, depth = 8 as Depth } = {}): Uint8Array {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const side = modules.length * 4
  const most = depth === 16 ? 65_535 : 255
  const values = Array.from({ length: side * side }, (_, pixel) => {
    const dark = modules[Math.floor(pixel / side / 4)]?.[Math.floor((pixel % side) / 4)]
    const shade = dark ? 0 : most
    const opaque = channels === 2 || channels === 4
    const colours = Array.from({ length: channels - (opaque ? 1 : 0) }, () => shade)
    // A transparent white is white, whatever lies below it.
    return opaque ? [...colours.map(() => 0), dark ? most : 0] : colours
  }).flat()
  const data = depth === 16 ? Uint16Array.from(values) : Uint8Array.from(values)
  return encode({ width: side, height: side, data, channels, depth })
}

test('a QR code is read from pictures of every kind', async () => {
  const long = `https://shanyrak.example/v#${token}`
  for (const kind of [
    { channels: 1 },
    { channels: 2 },
    { channels: 3 },
    { channels: 4 },
    { channels: 1, depth: 16 as Depth },
  ]) {
    expect(await readBytes(picture(long, kind)), JSON.stringify(kind)).toMatchObject({
      kind: 'token',
    })
  }
  expect(await readBytes(picture('https://other.example/pay'))).toEqual({
    kind: 'elsewhere',
    host: 'other.example',
    code: null,
  })
})

test('a picture without a QR code says so', async () => {
  const blank = encode({ width: 60, height: 60, data: new Uint8Array(3600).fill(200), channels: 1 })
  expect(await readBytes(blank)).toEqual({ kind: 'refused', why: 'no-qr-code' })
  const icon = await readBytes(readFileSync('public/icon-192.png'))
  expect(icon).toEqual({ kind: 'refused', why: 'no-qr-code' })
  expect(findQrCodes({ width: 1, height: 1, data: new Uint8Array(1) })).toEqual({
    texts: [],
    hasUnread: false,
  })
})

/** Grey pixels with QR codes on white, each at its place, three pixels a module. */
function sheetOf(width: number, height: number, ...codes: [text: string, x: number, y: number][]) {
  const data = new Uint8Array(width * height).fill(255)
  for (const [text, x, y] of codes) {
    const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
    for (let row = 0; row < modules.length * 3; row++) {
      for (let column = 0; column < modules.length * 3; column++) {
        const dark = modules[Math.floor(row / 3)]?.[Math.floor(column / 3)]
        if (dark) data[(y + row) * width + x + column] = 0
      }
    }
  }
  return { width, height, data }
}

const address = `https://shanyrak.example/v#${token}`

test('of two QR codes in one picture neither is judged, and that is said; one that is there twice is one', async () => {
  const read = (...codes: [string, number, number][]) =>
    readBytes(encode({ ...sheetOf(1000, 500, ...codes), channels: 1 }))
  const twoCodes = { kind: 'refused', why: 'several-qr-codes' }
  expect(await read([address, 20, 20])).toMatchObject({ kind: 'token' })
  expect(await read([address, 20, 20], [address, 520, 20])).toMatchObject({ kind: 'token' })
  expect(await read([address, 20, 20], ['https://evil.example/', 700, 150])).toEqual(twoCodes)
  expect(await read(['https://evil.example/', 20, 20], [address, 520, 60])).toEqual(twoCodes)
})

test('of two QR codes before a camera neither is judged, as in a picture', () => {
  const look = (...codes: [string, number, number][]) => lookAtFrame(sheetOf(1000, 500, ...codes))
  const other = 'https://evil.example/'
  expect(look()).toEqual({ kind: 'none' })
  expect(look([address, 20, 20])).toEqual({ kind: 'found', text: address })
  expect(look([address, 20, 20], [address, 520, 20])).toMatchObject({ kind: 'found' })
  expect(look([address, 20, 20], [other, 700, 150])).toEqual({ kind: 'several' })
  expect(look([other, 20, 20], [address, 520, 60])).toEqual({ kind: 'several' })
})

/** A PDF as scanners write it: a page with a picture, nothing attached. */
function scan(entries: string, content: Uint8Array, ...more: PdfPart[]): Buffer {
  return writePdf([
    pdfStream(7, `/Type /XObject /Subtype /Image ${entries}`, Buffer.from(content)),
    ...more,
  ])
}

test('a scanned PDF is read like its picture', async () => {
  const { width, height, data } = sheetOf(900, 600, [address, 100, 100])
  const size = `/Width ${width} /Height ${height} /BitsPerComponent`
  const coloured = Uint8Array.from({ length: data.length * 3 }, (_, at) => data[(at / 3) | 0] ?? 0)
  const bits = Uint8Array.from({ length: Math.ceil(width / 8) * height }, (_, at) => {
    const line = Math.ceil(width / 8)
    const from = Math.floor(at / line) * width + (at % line) * 8
    return [...data.subarray(from, from + 8)].reduce(
      (byte, shade, bit) => byte | ((shade ? 0 : 1) << (7 - bit)),
      0,
    )
  })
  // Each line predicted from the one above, as a PNG that went into the file as it was.
  const lines = Array.from({ length: height }, (_, row) => {
    const up = row > 0 ? data.subarray((row - 1) * width, row * width) : new Uint8Array(width)
    return Buffer.from([
      2,
      ...data.subarray(row * width, (row + 1) * width).map((value, at) => value - (up[at] ?? 0)),
    ])
  })
  const predicted = `/DecodeParms << /Predictor 15 /Colors 1 /Columns ${width} >>`
  const kinds: [string, Uint8Array, ...PdfPart[]][] = [
    [`${size} 8 /ColorSpace /DeviceGray`, data],
    [`${size} 8 /ColorSpace /DeviceRGB`, coloured],
    [`${size} 8 /ColorSpace [/ICCBased 8 0 R]`, coloured, pdfStream(8, '/N 3', '')],
    [`${size} 8 /ColorSpace 9 0 R`, data, { number: 9, body: '[/CalGray << >>]' }],
    [`${size} 1 /ColorSpace /DeviceGray /Decode [1 0]`, bits],
    [`${size} 8 /ColorSpace /DeviceGray ${predicted}`, Buffer.concat(lines)],
  ]
  for (const [entries, content, ...more] of kinds) {
    expect(await readBytes(scan(entries, content, ...more)), entries).toMatchObject({
      kind: 'token',
    })
  }
  const many = [7, 8, 9].map((number) =>
    pdfStream(number, `/Subtype /Image ${size} 8 /ColorSpace /DeviceGray`, Buffer.from(data)),
  )
  expect(await readBytes(writePdf(many))).toMatchObject({ kind: 'token' })
  const blank = scan(`${size} 8 /ColorSpace /DeviceGray`, new Uint8Array(data.length).fill(255))
  expect(await readBytes(blank)).toEqual({ kind: 'refused', why: 'no-qr-code' })
  const others = scan(`${size} 8 /ColorSpace /DeviceCMYK`, data)
  expect(await readBytes(others)).toEqual({ kind: 'refused', why: 'unreadable-scan' })
})

test('what lies beside or over the picture of a scan is refused by its name', async () => {
  const { width, height, data } = sheetOf(900, 600, [address, 100, 100])
  const entries = `/Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /DeviceGray`
  const read = (page: string, ...more: PdfPart[]) =>
    readBytes(
      writePdf(
        [
          pdfStream(7, `/Type /XObject /Subtype /Image ${entries}`, Buffer.from(data)),
          pdfStream(91, '', 'q 842 0 0 595 0 0 cm /I Do Q'),
          ...more,
        ],
        [{ number: 90, body: page }],
      ),
    )
  const drawn = pdfPage('').replace('<< >>', '<< /XObject << /I 7 0 R >> >>')
  const whole = { number: 8, body: '<< >>' }
  expect(await read(drawn, whole)).toMatchObject({ kind: 'token' })
  const added: [string, string, PdfPart, ...PdfPart[]][] = [
    ['annotations', pdfPage('/Annots [8 0 R]'), { number: 8, body: '<< /Subtype /Stamp >>' }],
    ['annotations', pdfPage('/#41nnots 8 0 R'), { number: 8, body: '[]' }],
    ['annotations', drawn, { number: 8, body: '<< /Type /Annot /Subtype /FreeText >>' }],
    ['annotations', drawn, { number: 8, body: '<< /Subtype /Stamp /AP << /N 9 0 R >> >>' }],
    [
      'form-fields',
      drawn,
      { number: 1, body: '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] >> >>' },
    ],
    ['form-fields', drawn, { number: 8, body: '<< /FT /Tx /T (name) >>' }],
    ['layers', drawn, { number: 8, body: '<< /Type /OCG /Name (over) >>' }],
    ['layers', drawn, { number: 8, body: '<< /Type /OCMD >>' }],
    [
      'layers',
      drawn,
      { number: 1, body: '<< /Type /Catalog /Pages 2 0 R /OCProperties << /D << >> >> >>' },
    ],
    ['active-content', drawn, { number: 8, body: '<< /S /URI /URI (https://evil.example) >>' }],
    ['active-content', pdfPage('/AA << >>'), whole],
    ['composed-scan', drawn, pdfStream(8, '/Type /XObject /Subtype /Form /BBox [0 0 9 9]', 'f')],
    ['composed-scan', drawn, pdfStream(8, '/PatternType 1 /PaintType 1', 'f')],
    ['foreign-part', drawn, { number: 2, body: '<< /Type /Pages /Kids 8 0 R /Count 1 >>' }],
  ]
  for (const [why, page, ...parts] of added) {
    expect(await read(page, ...parts), parts[0].body.toString()).toEqual({ kind: 'refused', why })
  }
})

function baked(text: string, compressed = false): Buffer {
  const head = Buffer.concat([
    Buffer.from('openbadgecredential\0'),
    Buffer.from([compressed ? 1 : 0, 0, 0, 0]),
  ])
  const content = compressed ? deflateSync(text) : Buffer.from(text)
  return pngChunk('iTXt', Buffer.concat([head, content]))
}

function withChunks(...chunks: Buffer[]): Buffer {
  const plain = Buffer.from(picture(token))
  // After the signature and the head.
  return Buffer.concat([plain.subarray(0, 33), ...chunks, plain.subarray(33)])
}

test('a credential that was baked into a picture outranks what is rendered on it', async () => {
  expect(await readBytes(withChunks(baked(credential)))).toMatchObject({ kind: 'credential' })
  expect(await readBytes(withChunks(baked(credential, true)))).toMatchObject({ kind: 'credential' })
  expect(await readBytes(withChunks(baked(credential), baked('{}')))).toEqual({
    kind: 'refused',
    why: 'several-credentials',
  })
  const bomb = withChunks(baked('{"a":"' + ' '.repeat(50_000_000) + '"}', true))
  expect(await readBytes(bomb)).toEqual({ kind: 'refused', why: 'broken-picture' })
})

test('a picture that would come to gigabytes is not unpacked', async () => {
  const huge = makePng(pngHead(100_000, 100_000, 8, 0), pngPixels([0]))
  expect(readPng(huge)).toEqual({ kind: 'refused', why: 'picture-too-large' })
  const packed = deflateSync(Buffer.alloc(200_000_000))
  const bomb = makePng(pngHead(100, 100, 8, 0), pngChunk('IDAT', packed))
  const before = process.memoryUsage.rss()
  expect(await readBytes(bomb)).toEqual({ kind: 'refused', why: 'broken-picture' })
  expect(process.memoryUsage.rss() - before).toBeLessThan(150_000_000)
})

test('a cut or damaged picture is refused', async () => {
  const whole = Buffer.from(picture(token))
  for (const cut of [8, 20, 33, 40, whole.length - 20]) {
    const presented = await readBytes(whole.subarray(0, cut))
    expect(presented, String(cut)).toEqual({ kind: 'refused', why: 'broken-picture' })
  }
})

test('of a picture with thousands of credentials in it two are looked for, and one is unpacked', async () => {
  const text = Buffer.concat([
    Buffer.from('openbadgecredential\0\x01\0\0\0'),
    deflateSync(Buffer.alloc(262_000, ' ')),
  ])
  const credentials = Array<Buffer>(2_000).fill(pngChunk('iTXt', text))
  const png = makePng(pngHead(1, 1, 8, 0), ...credentials, pngPixels([0]))
  expect(await readBytes(png)).toEqual({ kind: 'refused', why: 'several-credentials' })
  const empty = Array<Buffer>(10_001).fill(pngChunk('tEXt'))
  const pieces = makePng(pngHead(1, 1, 8, 0), ...empty, pngPixels([0]))
  expect(await readBytes(pieces)).toEqual({ kind: 'refused', why: 'broken-picture' })
})
