import fc from 'fast-check'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readPng } from '../../../app/verification/presented/read-png'
import { makePng, pngChunk, pngHead, pngPixels } from '../../support/make-png'

const credential = '{"type":["VerifiableCredential"]}'
const baked = pngChunk('iTXt', Buffer.from(`openbadgecredential\0\0\0\0\0${credential}`))
const head = pngHead(2, 1, 8, 0)
const pixels = pngPixels([0, 255])
const broken = { kind: 'refused', why: 'broken-picture' }
const whole = makePng(head, baked, pixels)

/** A PNG of exactly these pieces: nothing is added at its end. */
const exactly = (...chunks: Buffer[]) => Buffer.concat([whole.subarray(0, 8), ...chunks])
const end = pngChunk('IEND')

test('a credential is read wherever it stands among the pieces of a whole picture', () => {
  const read = { kind: 'baked', text: credential }
  expect(readPng(whole)).toEqual(read)
  expect(readPng(makePng(head, pixels, baked))).toEqual(read)
  const others = [pngChunk('tEXt', Buffer.from('Title\0x')), pngChunk('gAMA', Buffer.alloc(4))]
  expect(readPng(makePng(head, ...others, baked, pixels, ...others))).toEqual(read)
  const half = Math.floor((pixels.length - 12) / 2)
  const data = pixels.subarray(8, -4)
  const parts = [data.subarray(0, half), data.subarray(half)].map((part) => pngChunk('IDAT', part))
  expect(readPng(makePng(head, baked, ...parts))).toEqual(read)
})

test.each([
  ['the credential after the end', exactly(head, pixels, end, baked)],
  ['the credential and a second end after the end', exactly(head, pixels, end, baked, end)],
  ['a picture in which something follows the end', Buffer.concat([whole, Buffer.from('x')])],
  ['nothing but the credential', exactly(baked)],
  ['no head', exactly(baked, pixels, end)],
  ['the head behind the credential', exactly(baked, head, pixels, end)],
  ['two heads', makePng(head, head, baked, pixels)],
  ['a head that is too short', makePng(pngChunk('IHDR', head.subarray(8, 16)), baked, pixels)],
  ['a picture without width', makePng(pngHead(0, 1, 8, 0), baked, pixels)],
  ['no pixels', makePng(head, baked)],
  ['empty pixels', makePng(head, baked, pngChunk('IDAT'))],
  ['the credential between pixels', makePng(head, pixels, baked, pixels)],
  ['no end', exactly(head, baked, pixels)],
  [
    'a piece that every reader must know, and none does',
    makePng(head, baked, pixels, pngChunk('ABCD')),
  ],
  ['a piece without a name', makePng(head, baked, pixels, pngChunk('\0\0\0\0'))],
])('%s is no picture that carries a credential', (_, bytes) => {
  expect(readPng(bytes)).toEqual(broken)
})

test('how the text is packed is one of the two ways that the standard knows', () => {
  const bake = (...after: (string | Buffer)[]) =>
    pngChunk(
      'iTXt',
      Buffer.concat([
        Buffer.from('openbadgecredential\0'),
        ...after.map((each) => Buffer.from(each)),
      ]),
    )
  const read = (chunk: Buffer) => readPng(makePng(head, chunk, pixels)).kind
  expect(read(bake('\x01\0\0\0', deflateSync(credential)))).toBe('baked')
  expect(read(bake('\x02\0\0\0', credential)), 'an unknown flag').toBe('refused')
  expect(read(bake('\0\x01\0\0', credential)), 'an unknown method').toBe('refused')
  expect(read(bake('\x01\x01\0\0', deflateSync(credential)))).toBe('refused')
})

test('of a picture no bit can be turned, and nothing taken out, put in or moved, that is read as before', () => {
  const bent = fc.oneof(
    fc.tuple(fc.integer({ min: 64, max: whole.length * 8 - 1 })).map(([bit]) => turnBit(bit)),
    fc
      .tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 40 }))
      .map(([at, length]) => Buffer.concat([whole.subarray(0, at), whole.subarray(at + length)])),
    fc
      .tuple(
        fc.integer({ min: 8, max: whole.length }),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
      )
      .map(([at, more]) => Buffer.concat([whole.subarray(0, at), more, whole.subarray(at)])),
    fc
      .shuffledSubarray([head, baked, pixels, end, baked, pixels], { minLength: 1 })
      .map((chunks) => exactly(...chunks)),
  )
  fc.assert(
    fc.property(bent, (bytes) => {
      fc.pre(!bytes.equals(whole) && !isWhole(bytes))
      expect(readPng(bytes)).toMatchObject({ kind: 'refused' })
    }),
    { numRuns: 500 },
  )
})

/** Whether these are the pieces of a whole picture in another order, which the standard allows. */
function isWhole(bytes: Buffer): boolean {
  const others = [
    exactly(head, pixels, baked, end),
    exactly(head, baked, pixels, pixels, end),
    exactly(head, pixels, pixels, baked, end),
    exactly(head, pixels, end),
    exactly(head, pixels, pixels, end),
  ]
  return others.some((each) => each.equals(bytes))
}

function turnBit(bit: number): Buffer {
  const bytes = Buffer.from(whole)
  bytes.writeUInt8((bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)), bit >> 3)
  return bytes
}
