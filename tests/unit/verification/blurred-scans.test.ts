import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { renderCertificatePdf } from '../../../app/certification/pdf/render-certificate-pdf.server'
import { findQrCodes } from '../../../app/verification/presented/find-qr-code'
import { resize } from '../../../app/verification/presented/resize'
import type { Shades } from '../../../app/verification/presented/shades'
import { aStatement } from '../../support/a-statement'
import { givenIssuer } from '../../support/given-issuer'

const origin = aStatement().issuer.baseUrl
const token = await givenIssuer(origin).token(aStatement(), { list: 3, position: 4711 })
const address = `${origin}/v#${token}`

/** The printed paper, at 300 dots an inch. */
let paper: Shades

beforeAll(async () => {
  paper = await print(token)
})

async function print(printed: string): Promise<Shades> {
  const credential = { document: '{}', token: printed }
  const pdf = await renderCertificatePdf({ statement: aStatement(), credential })
  const options = ['-singlefile', '-r', '300', '-gray', '-']
  const pgm = execFileSync('pdftoppm', options, { input: pdf, maxBuffer: 20_000_000 })
  const [head = '', width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40)) ?? []
  return { width: Number(width), height: Number(height), data: pgm.subarray(head.length) }
}

/** What a scanner makes of it: laid on the glass a little askew, and seen at fewer dots through a lens. */
function scan(
  { dots, degrees, blur }: { dots: number; degrees: number; blur: number },
  { width, height, data } = paper,
): Shades {
  const turn = (degrees * Math.PI) / 180
  const askew = new Uint8Array(data.length).fill(255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [across, down] = [x - width / 2, y - height / 2]
      const column = Math.round(across * Math.cos(turn) - down * Math.sin(turn) + width / 2)
      const line = Math.round(across * Math.sin(turn) + down * Math.cos(turn) + height / 2)
      const isOut = column < 0 || line < 0 || column >= width || line >= height
      if (!isOut) askew[y * width + x] = data[line * width + column] ?? 255
    }
  }
  return smear(resize({ width, height, data: askew }, dots / 300), blur)
}

/** Each pixel gives this share of itself to each of the four beside it. */
function smear({ width, height, data }: Shades, share: number): Shades {
  const smeared = data.map((shade, at) => {
    const beside = [at - 1, at + 1, at - width, at + width].map((place) => data[place] ?? shade)
    return shade + share * beside.reduce((sum, each) => sum + each - shade, 0)
  })
  return { width, height, data: smeared }
}

const read = (scanned: Parameters<typeof scan>[0]) => findQrCodes(scan(scanned))
const degrees = fc.double({ min: -2, max: 2, noNaN: true })

test('a paper is read from a scan of 150 dots an inch, where a module has two pixels, askew and blurred', () => {
  const way = fc.record({
    dots: fc.constant(150),
    degrees,
    blur: fc.double({ min: 0, max: 0.18, noNaN: true }),
  })
  fc.assert(
    fc.property(way, (scanned) => {
      expect(read(scanned)).toEqual({ texts: [address], hasUnread: false })
    }),
    { numRuns: 4, endOnFailure: true, examples: [[{ dots: 150, degrees: 2, blur: 0.18 }]] },
  )
})

test('a paper is read from a picture as small as messengers make it', () => {
  for (const [dots, turned] of [
    [110, 1],
    [120, -1.5],
  ] as const) {
    const found = read({ dots, degrees: turned, blur: 0.05 })
    expect(found, String(dots)).toEqual({ texts: [address], hasUnread: false })
  }
})

test('a second code that is as small is seen beside it, however the scan is blurred', async () => {
  const tokenOf = (letter: string) =>
    `eyJhbGciOiJFZERTQSJ9.${`${letter}a0-_`.repeat(70)}.${'x'.repeat(86)}`
  const [one, other] = [await print(tokenOf('A')), await print(tokenOf('B'))]
  const { width } = one
  const data = Uint8Array.from(one.data)
  // The code of the other paper, beside that of the first.
  const [side, top, left, to] = [440, 1_620, 2_520, 420]
  for (let y = top; y < top + side; y++) {
    data.set(other.data.subarray(y * width + left, y * width + left + side), y * width + to)
  }
  for (const scanned of [
    { dots: 120, degrees: 1.2, blur: 0.12 },
    { dots: 130, degrees: -1.7, blur: 0.1 },
    { dots: 150, degrees: 0.5, blur: 0.1 },
  ]) {
    const found = findQrCodes(scan(scanned, { ...one, data }))
    expect(found.texts.length > 1 || found.hasUnread, JSON.stringify(scanned)).toBe(true)
  }
})
