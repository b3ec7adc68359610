import { decode } from 'fast-png'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flattenPng } from '../../../app/certification/pdf/flatten-png'
import { unpackPng } from '../../../app/platform/pictures/unpack-png.server'
import { packPng, pngChannels, type PlainPng } from '../../support/make-png'

/** Every colour type with every depth that the standard allows it (PNG, table 11.1). */
const kinds = [
  ...[1, 2, 4, 8, 16].map((depth) => ({ colour: 0, depth })),
  ...[8, 16].map((depth) => ({ colour: 2, depth })),
  ...[1, 2, 4, 8].map((depth) => ({ colour: 3, depth })),
  ...[8, 16].map((depth) => ({ colour: 4, depth })),
  ...[8, 16].map((depth) => ({ colour: 6, depth })),
]

const byte = fc.nat(255)

/** Any picture of a kind; one with tRNS has pixels of the transparent value, and others near it. */
function pictureOf(kind: { colour: number; depth: number }): fc.Arbitrary<PlainPng> {
  const { colour, depth } = kind
  const channels = pngChannels[colour] ?? 1
  const colours = Math.min(2 ** depth, 20)
  const value = fc.nat(colour === 3 ? colours - 1 : 2 ** depth - 1)
  const sizes = fc.record({
    width: fc.integer({ min: 1, max: 19 }),
    height: fc.integer({ min: 1, max: 11 }),
  })
  const transparent =
    colour === 3
      ? fc.array(byte, { minLength: 1, maxLength: colours })
      : fc.array(value, { minLength: channels, maxLength: channels })
  return fc
    .record({
      size: sizes,
      interlaced: fc.boolean(),
      filters: fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }),
      palette: fc.array(fc.tuple(byte, byte, byte), { minLength: colours, maxLength: colours }),
      transparent:
        colour === 4 || colour === 6
          ? fc.constant(undefined)
          : fc.option(transparent, { nil: undefined }),
      seed: fc.array(value, { minLength: 209 * channels, maxLength: 209 * channels }),
    })
    .map(({ size, palette, seed, ...rest }) => {
      const values = seed.slice(0, size.width * size.height * channels)
      // Every third pixel is of the transparent value.
      if (rest.transparent && colour !== 3) {
        for (let at = 0; at < values.length; at++) {
          if (Math.floor(at / channels) % 3 === 0) values[at] = rest.transparent[at % channels] ?? 0
        }
      }
      return { ...kind, ...size, ...rest, values, ...(colour === 3 ? { palette } : {}) }
    })
}

/** Red, green and blue as much as they are seen, and opacity: below nothing that is opaque no colour can be told. */
function seen(pixels: number[]): number[] {
  return pixels.map((value, at) => {
    const opacity = pixels[at - (at % 4) + 3] ?? 0
    return at % 4 === 3 ? opacity : value * opacity
  })
}

/** What was packed, as red, green, blue and opacity of each pixel, each from 0 to 1. */
function truthOf({ colour, depth, values, palette, transparent }: PlainPng): number[] {
  const channels = pngChannels[colour] ?? 1
  const most = 2 ** depth - 1
  const pixels: number[] = []
  for (let at = 0; at < values.length; at += channels) {
    const pixel = values.slice(at, at + channels)
    if (palette) {
      const [index = 0] = pixel
      pixels.push(...(palette[index] ?? []).map((tone) => tone / 255))
      pixels.push((transparent?.[index] ?? 255) / 255)
      continue
    }
    const [first = 0, second = 0, third = 0] = pixel
    const tones = channels < 3 ? [first, first, first] : [first, second, third]
    pixels.push(...tones.map((tone) => tone / most))
    const isHole = transparent?.every((tone, channel) => tone === pixel[channel]) ?? false
    pixels.push(channels % 2 === 0 ? (pixel[channels - 1] ?? 0) / most : isHole ? 0 : 1)
  }
  return seen(pixels)
}

test.each(kinds)(
  'colours of type $colour with $depth bits are read as they were packed',
  (kind) => {
    fc.assert(
      fc.property(pictureOf(kind), (picture) => {
        const { width, height } = picture
        const read = unpackPng(packPng(picture), { side: 100, pixels: 5_000, bytes: 50_000 })
        expect({ width: read.width, height: read.height }).toEqual({ width, height })
        const truth = truthOf(picture)
        const found = seen(Array.from(read.data, (value) => value / 255))
        expect(found).toHaveLength(truth.length)
        const furthest = Math.max(...truth.map((value, at) => Math.abs(value - (found[at] ?? 9))))
        expect(furthest).toBeLessThan(1 / 255)
      }),
      { numRuns: 60 },
    )
  },
)

test('a white line on paper stays white, and what is transparent becomes it', () => {
  const kind = { width: 2, height: 1, colour: 0, depth: 1, interlaced: false, filters: [0] }
  const onPaper = (picture: PlainPng) => {
    const { bytes } = flattenPng(packPng(picture))
    return Array.from(decode(bytes).data)
  }
  expect(onPaper({ ...kind, values: [1, 0] })).toEqual([255, 255, 255, 0, 0, 0])
  expect(onPaper({ ...kind, values: [1, 0], transparent: [0] })).toEqual(Array(6).fill(255))
})
