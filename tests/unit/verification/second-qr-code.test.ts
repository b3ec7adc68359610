import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import encodeQR from 'qr'
import { beforeAll, expect, test } from 'vitest'
import { renderCertificatePdf } from '../../../app/certification/pdf/render-certificate-pdf.server'
import { findQrCodes } from '../../../app/verification/presented/find-qr-code'
import { readPresentedBytes } from '../../../app/verification/presented/read-presented-bytes'
import { resize } from '../../../app/verification/presented/resize'
import type { Shades } from '../../../app/verification/presented/shades'
import { aStatement } from '../../support/a-statement'
import { givenIssuer } from '../../support/given-issuer'

/** Where the statement says that it was issued. */
const origin = aStatement().issuer.baseUrl
const site = givenIssuer(origin)
const token = await site.token(aStatement(), { list: 3, position: 4711 })
const address = `${origin}/v#${token}`
const other = 'https://evil.example/verify/KVKG3V'

/** A page of A4 as a scanner makes it of our paper, at 200 and 300 dots an inch. */
const papers = new Map<number, Shades>()

/** Ground of an ornament: squares in squares, each as a finder pattern has them. */
const ornament = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90">${[4, 32, 60]
  .flatMap((x) => [4, 32, 60].map((y) => [x, y] as const))
  .map(
    ([x, y]) =>
      `<rect x="${x}" y="${y}" width="21" height="21" fill="#123"/>` +
      `<rect x="${x + 3}" y="${y + 3}" width="15" height="15" fill="#fff"/>` +
      `<rect x="${x + 6}" y="${y + 6}" width="9" height="9" fill="#123"/>`,
  )
  .join('')}</svg>`

beforeAll(async () => {
  const credential = { document: '{}', token }
  const emblem = { type: 'image/svg+xml', bytes: Buffer.from(ornament) } as const
  const pdf = await renderCertificatePdf({ statement: aStatement(), credential, emblem })
  for (const dots of [200, 300]) papers.set(dots, scan(pdf, dots))
})

function scan(pdf: Uint8Array, dots: number): Shades {
  const options = ['-singlefile', '-r', String(dots), '-gray', '-']
  const pgm = execFileSync('pdftoppm', options, { input: pdf, maxBuffer: 20_000_000 })
  const [head = '', width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40)) ?? []
  return { width: Number(width), height: Number(height), data: pgm.subarray(head.length) }
}

type Code = {
  text: string
  module: number
  left: number
  top: number
  isInverted?: boolean
  /** What is printed in place of a module, told whether it would be dark. */
  bend?: (dark: boolean, line: number, column: number, modules: number) => boolean
}

/** The paper with codes pasted onto it, each on white of its own; places are shares of what room there is. */
function pasted(dots: number, ...codes: Code[]): Shades {
  const paper = papers.get(dots)
  if (!paper) throw new Error('there is no such scan')
  const { width, height } = paper
  const data = new Uint8Array(paper.data)
  for (const { text, module, left, top, isInverted = false, bend } of codes) {
    const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
    const side = modules.length * module
    const from = { x: Math.floor(left * (width - side)), y: Math.floor(top * (height - side)) }
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        const [line, column] = [Math.floor(y / module), Math.floor(x / module)]
        const bare = modules[line]?.[column] ?? false
        const dark = bend?.(bare, line - 4, column - 4, modules.length - 8) ?? bare
        data[(from.y + y) * width + from.x + x] = dark === isInverted ? 255 : 0
      }
    }
  }
  return { width, height, data }
}

function areSeveral(shades: Shades): boolean {
  const { texts, hasUnread } = findQrCodes(shades)
  return texts.length > 1 || hasUnread
}

/** A picture that was taken of it: turned a little, darker towards one side, with the grain of a sensor. */
function photographed(
  { width, height, data }: Shades,
  { turn, dark, grain, seed }: { turn: number; dark: number; grain: number; seed: number },
): Shades {
  const made = new Uint8Array(data.length)
  let state = seed
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [across, down] = [x - width / 2, y - height / 2]
      const from = {
        x: Math.round(across * Math.cos(turn) - down * Math.sin(turn) + width / 2),
        y: Math.round(across * Math.sin(turn) + down * Math.cos(turn) + height / 2),
      }
      const isOut = from.x < 0 || from.y < 0 || from.x >= width || from.y >= height
      const bare = isOut ? 90 : (data[from.y * width + from.x] ?? 0)
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
      const noise = ((state >> 8) % (2 * grain + 1)) - grain
      const lit = bare * (1 - (dark * x) / width) + noise
      made[y * width + x] = Math.max(0, Math.min(255, lit))
    }
  }
  return { width, height, data: made }
}

test('a paper with an emblem has one code, however it is scanned or photographed', () => {
  for (const dots of [200, 300]) {
    expect(findQrCodes(pasted(dots)), String(dots)).toEqual({ texts: [address], hasUnread: false })
  }
  const way = fc.record({
    size: fc.double({ min: 0.6, max: 1, noNaN: true }),
    turn: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
    dark: fc.double({ min: 0, max: 0.6, noNaN: true }),
    grain: fc.integer({ min: 0, max: 12 }),
    seed: fc.nat(),
  })
  fc.assert(
    fc.property(way, ({ size, ...taken }) => {
      const { texts, hasUnread } = findQrCodes(photographed(resize(pasted(200), size), taken))
      expect(hasUnread).toBe(false)
      expect([[], [address]]).toContainEqual(texts)
    }),
    // Sharpened, the grain of a scan of 120 dots an inch looks like patterns everywhere.
    { numRuns: 3, examples: [[{ size: 0.6, turn: 0, dark: 0, grain: 12, seed: 0 }]] },
  )
})

test('a second code is seen beside that of the paper, however small it is and wherever it stands', () => {
  const code = fc.record({
    text: fc.constantFrom(other, `${other}#${token}`),
    module: fc.integer({ min: 2, max: 8 }),
    // Our own code stands at the right; below and at the left is room.
    left: fc.double({ min: 0.02, max: 0.3, noNaN: true }),
    top: fc.double({ min: 0.02, max: 0.98, noNaN: true }),
    isInverted: fc.boolean(),
  })
  const small = { text: other, left: 0.13, top: 0.7, isInverted: false }
  fc.assert(
    fc.property(fc.constantFrom(200, 300), code, (dots, pastedOn) => {
      expect(areSeveral(pasted(dots, pastedOn))).toBe(true)
    }),
    {
      numRuns: 5,
      examples: [
        [200, { ...small, module: 2 }],
        [300, { ...small, module: 2 }],
        [300, { ...small, module: 3, isInverted: true }],
      ],
    },
  )
})

const place = { module: 4, left: 0.13, top: 0.7 }

test('a second code counts that cannot be read here, and one that lacks a line by which it is known', () => {
  const blotted = pasted(300, {
    ...{ ...place, text: other },
    // All but the patterns by which a reader finds it.
    bend: (dark, line, column, modules) => {
      const isFinder = (line < 8 || line > modules - 9) && (column < 8 || column > modules - 9)
      return isFinder || line === 6 || column === 6 ? dark : (line * column) % 3 === 0
    },
  })
  expect(findQrCodes(blotted)).toEqual({ texts: [address], hasUnread: true })
  const untimed = pasted(300, {
    ...{ ...place, text: other },
    bend: (dark, line, column, modules) =>
      line === 6 && column > 7 && column < modules - 8 ? column % 4 > 1 : dark,
  })
  expect(areSeveral(untimed)).toBe(true)
})

test('the code of the paper may be there twice; another one within it may not', () => {
  expect(findQrCodes(pasted(300, { ...place, text: address }))).toMatchObject({
    texts: [address],
    hasUnread: false,
  })
  const within = pasted(
    300,
    { ...place, module: 8, text: address },
    { text: other, module: 3, left: 0.2, top: 0.66 },
  )
  expect(areSeveral(within)).toBe(true)
})

test('whoever shows such a picture is told so, and nothing is judged', async () => {
  const read = (shades: Shades) =>
    readPresentedBytes(Buffer.from([0xff]), [origin], async () => shades)
  expect(await read(pasted(200))).toEqual({ kind: 'token', text: token })
  expect(await read(pasted(200, { ...place, module: 2, text: other }))).toEqual({
    kind: 'refused',
    why: 'several-qr-codes',
  })
})
