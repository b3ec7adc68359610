import { PNG } from 'pngjs'
import { deflateSync } from 'node:zlib'
import { makePng, pngChunk, pngHead } from '../support/make-png'

/** Each channel is rounded to a multiple of this: a fiftieth of what a comparison of pictures lets pass. */
const step = 4

/**
 * Writes an opaque picture with at most 256 colours, so that it weighs a third of what a browser makes of it: the colours that
 * smoothed letters are made of lie close to each other, and the rarest become the nearest of the others.
 */
export function shrinkPicture(file: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(file)
  const colours = new Uint32Array(width * height)
  const counts = new Map<number, number>()
  for (let at = 0; at < colours.length; at++) {
    const [red, green, blue] = [0, 1, 2].map((channel) => rounded(data[at * 4 + channel] ?? 0))
    const colour = ((red ?? 0) << 16) | ((green ?? 0) << 8) | (blue ?? 0)
    colours[at] = colour
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const byCount = [...counts].sort(([a, many], [b, few]) => few - many || a - b)
  const palette = byCount.slice(0, 256).map(([colour]) => colour)
  const places = new Map(byCount.map(([colour]) => [colour, nearest(palette, colour)]))
  const lines = Buffer.alloc((width + 1) * height)
  for (let at = 0; at < colours.length; at++) {
    const row = Math.floor(at / width)
    lines[row * (width + 1) + 1 + (at % width)] = places.get(colours[at] ?? 0) ?? 0
  }
  return makePng(
    pngHead(width, height, 8, 3),
    pngChunk('PLTE', Buffer.from(palette.flatMap(channelsOf))),
    pngChunk('IDAT', deflateSync(lines, { level: 9 })),
  )
}

function rounded(value: number): number {
  return Math.min(255, Math.round(value / step) * step)
}

function channelsOf(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255]
}

/** The place in a palette of the colour that is nearest to another. */
function nearest(palette: readonly number[], colour: number): number {
  const wanted = channelsOf(colour)
  const far = (other: number) =>
    channelsOf(other).reduce((sum, value, at) => sum + (value - (wanted[at] ?? 0)) ** 2, 0)
  const distances = palette.map(far)
  return distances.indexOf(Math.min(...distances))
}
