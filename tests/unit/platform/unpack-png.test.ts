import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unpackPng } from '../../../app/platform/pictures/unpack-png.server'
import { makePng, pngChunk, pngHead, pngPixels } from '../../support/make-png'

const bounds = { side: 100, pixels: 5_000, bytes: 50_000 }
const unpack = (png: Uint8Array) => unpackPng(png, bounds)

test('greys of one bit are black and white, not black and nearly black', () => {
  const { width, height, data } = unpack(makePng(pngHead(3, 2, 1, 0), pngPixels([0xa0], [0x40])))
  const [light, dark] = [
    [255, 255, 255, 255],
    [0, 0, 0, 255],
  ]
  expect({ width, height }).toEqual({ width: 3, height: 2 })
  expect(Array.from(data)).toEqual([light, dark, light, dark, light, dark].flat())
})

const bomb = pngChunk('IDAT', deflateSync(Buffer.alloc(20_000_000)))

test.for([
  ['of a small picture that unpacks to 20 MB', makePng(pngHead(10, 10, 8, 0), bomb)],
  ['of more pixels a side', makePng(pngHead(101, 1, 8, 0), pngPixels(Array(101).fill(0)))],
  ['of more pixels', makePng(pngHead(99, 99, 8, 0), bomb)],
  ['of more bytes', makePng(pngHead(70, 70, 16, 6), bomb)],
  ['with a second head', makePng(pngHead(1, 1, 8, 0), pngHead(99, 99, 16, 6), pngPixels([0]))],
  ['without pixels', makePng(pngHead(1, 1, 8, 0))],
  ['with fewer pixels than it says', makePng(pngHead(9, 9, 8, 0), pngPixels([0]))],
  ['of no size', makePng(pngHead(0, 9, 8, 0), pngPixels([0]))],
  ['of an unknown colour type', makePng(pngHead(1, 1, 8, 5), pngPixels([0]))],
  ['that is cut off', makePng(pngHead(1, 1, 8, 0), pngPixels([0])).subarray(0, -12)],
  ['in too many pieces', makePng(pngHead(1, 1, 8, 0), ...Array(10_000).fill(pngChunk('tEXt')))],
  ['that is none', Buffer.from('not a picture')],
] as const)('a file %s is refused before it is unpacked', ([, png]) => {
  expect(() => unpack(png)).toThrow(Error)
})

test('packed colour profiles and texts are left where they are', () => {
  const profile = Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(20_000_000))])
  const text = Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(20_000_000))])
  const extras = [pngChunk('iCCP', profile), pngChunk('zTXt', text), pngChunk('fcTL', text)]
  const { width, data } = unpack(makePng(pngHead(1, 1, 8, 0), ...extras, pngPixels([7])))
  expect({ width, data: Array.from(data) }).toEqual({ width: 1, data: [7, 7, 7, 255] })
})

/** What is unpacked; null for what is refused, by an error in words. */
function unpackOrRefuse(png: Uint8Array) {
  try {
    return unpack(png)
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

test('whatever bytes a picture is made of, it is unpacked within its bounds, or refused', () => {
  const whole = makePng(pngHead(4, 2, 8, 2), pngPixels(Array(12).fill(9), Array(12).fill(200)))
  const bent = fc
    .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 })
    .map((changes) => {
      const bytes = Buffer.from(whole)
      for (const [at, byte] of changes) bytes[at] = byte
      return bytes
    })
  fc.assert(
    fc.property(fc.oneof(bent, fc.uint8Array({ maxLength: 200 })), (bytes) => {
      const read = unpackOrRefuse(bytes)
      if (!read) return
      expect(read.width * read.height).toBeLessThanOrEqual(bounds.pixels)
      expect(read.data.length).toBe(read.width * read.height * 4)
    }),
    { numRuns: 500 },
  )
})

test('whatever its pixels unpack to, and whatever its head says, a picture is whole, or refused', () => {
  const side = fc.integer({ min: 1, max: 12 })
  const heads = fc.tuple(side, side, fc.constantFrom(1, 2, 4, 8, 16, 3), fc.nat(6), fc.nat(2))
  const content = fc.uint8Array({ maxLength: 300 })
  fc.assert(
    fc.property(heads, content, content, ([width, height, depth, colour, passes], palette, raw) => {
      const head = pngHead(width, height, depth, colour).subarray(8, 21)
      head.writeUInt8(passes, 12)
      const chunks = [pngChunk('PLTE', Buffer.from(palette)), pngChunk('IDAT', deflateSync(raw))]
      const read = unpackOrRefuse(makePng(pngChunk('IHDR', head), ...chunks))
      if (read) expect(read.data.length).toBe(width * height * 4)
    }),
    { numRuns: 2000 },
  )
})
