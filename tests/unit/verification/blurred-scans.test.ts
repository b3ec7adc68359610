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
  const credential = { document: '{}', token }
  const pdf = await renderCertificatePdf({ statement: aStatement(), credential })
  const options = ['-singlefile', '-r', '300', '-gray', '-']
  const pgm = execFileSync('pdftoppm', options, { input: pdf, maxBuffer: 20_000_000 })
  const [head = '', width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40)) ?? []
  paper = { width: Number(width), height: Number(height), data: pgm.subarray(head.length) }
})

/** What a scanner makes of it: laid on the glass a little askew, and seen at fewer dots through a lens. */
function scan({ dots, degrees, blur }: { dots: number; degrees: number; blur: number }): Shades {
  const { width, height, data } = paper
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
