import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPictureFault, readPicture } from '../../../app/authoring/domain/read-picture'
import { makePng, pngHead } from '../../support/make-png'

/* The smallest pictures of each kind, made with the encoders of Chromium and libavif. */
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/wAARCAAGAAkDASIAAhEBAxEB/9oADAMBAAIRAxEAPwD/2Q==',
  'base64',
)
const losslessWebp = Buffer.concat([
  Buffer.from('RIFF\x20\x00\x00\x00WEBPVP8L\x10\x00\x00\x00\x2f', 'latin1'),
  Buffer.from([0x08, 0x40, 0x01, 0x00, 0, 0, 0, 0, 0]),
])
const avif = Buffer.concat([
  Buffer.from('\x00\x00\x00\x18ftypavif\x00\x00\x00\x00avifmif1', 'latin1'),
  Buffer.from('\x00\x00\x00\x14ispe\x00\x00\x00\x00\x00\x00\x00\x09\x00\x00\x00\x06', 'latin1'),
])

test('a picture is known by its own bytes', () => {
  const png = readFileSync('tests/support/content/modules/first-steps/lights.png')
  const webp = readFileSync('content/modules/adaptation/stages.webp')
  expect(readPicture(png)).toEqual({ type: 'image/png', ending: 'png', width: 48, height: 24 })
  expect(readPicture(webp)).toEqual({
    type: 'image/webp',
    ending: 'webp',
    width: 1200,
    height: 500,
  })
  expect(readPicture(jpeg)).toEqual({ type: 'image/jpeg', ending: 'jpg', width: 9, height: 6 })
  expect(readPicture(losslessWebp)).toMatchObject({ ending: 'webp', width: 9, height: 6 })
  expect(readPicture(avif)).toEqual({ type: 'image/avif', ending: 'avif', width: 9, height: 6 })
})

test('what only is called a picture is none', () => {
  for (const text of ['', '<svg onload="x"/>', 'GIF89a', '\x89PNG', '<html>', 'RIFF....WEBP']) {
    expect(readPicture(Buffer.from(text, 'latin1'))).toBeNull()
  }
})

test('no bytes are too strange to be judged', () => {
  const starts = [
    '\x89PNG\r\n\x1a\n',
    'RIFF\x00\x00\x00\x00WEBPVP8X',
    '\xff\xd8\xff',
    '\x00\x00\x00\x10ftypavif',
  ]
  fc.assert(
    fc.property(fc.constantFrom('', ...starts), fc.uint8Array({ maxLength: 80 }), (start, rest) => {
      const facts = readPicture(Buffer.concat([Buffer.from(start, 'latin1'), rest]))
      if (facts) expect(facts.width * facts.height).toBeGreaterThan(0)
    }),
    { numRuns: 2000 },
  )
})

/** What is wrong with a picture that is known as one. */
function faultOf(bytes: Buffer): string | null {
  const facts = readPicture(bytes)
  if (!facts) throw new Error('it is no picture')
  return findPictureFault(bytes, facts)
}

const whole = {
  png: readFileSync('tests/support/content/modules/first-steps/lights.png'),
  webp: readFileSync('content/modules/adaptation/stages.webp'),
  jpg: jpeg,
}

for (const [ending, bytes] of Object.entries(whole)) {
  test(`a ${ending} that is whole is shown; wherever it is cut, it is refused`, () => {
    expect(faultOf(bytes)).toBeNull()
    for (const length of [bytes.length - 1, bytes.length - 5, Math.ceil(bytes.length / 2)]) {
      const cut = bytes.subarray(0, length)
      expect(readPicture(cut) === null || faultOf(cut) !== null, String(length)).toBe(true)
    }
  })
}

test('an avif is whole with its pixels, and refused without', () => {
  expect(faultOf(avif)).toContain('cut off')
  const pixels = Buffer.from('\x00\x00\x00\x0cmdat\x00\x00\x00\x00', 'latin1')
  expect(faultOf(Buffer.concat([avif, pixels]))).toBeNull()
  expect(faultOf(Buffer.concat([avif, pixels]).subarray(0, -1))).toContain('cut off')
})

test('a picture that says that it is 30,000 by 30,000 is refused, however small its file', () => {
  expect(faultOf(makePng(pngHead(30_000, 30_000, 1, 0)))).toContain('30000 x 30000')
  expect(faultOf(makePng(pngHead(1, 4_001, 1, 0)))).toContain('1 x 4001')
})
