import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPicture } from '../../../app/authoring/domain/read-picture'

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
