import { convertIndexedToRgb, decode, encode } from 'fast-png'

/** In pixels; an emblem of 2 cm at 1,200 dots to the inch has fewer. */
const longestSide = 2000

/** A PNG for paper: opaque red, green and blue of eight bits. */
export type FlatPng = { width: number; height: number; bytes: Buffer }

/**
 * Lays a PNG on white, for nothing in the paper may be transparent.
 *
 * @throws Error for bytes that are no whole PNG, or one of more than 2,000 pixels a side.
 */
export function flattenPng(png: Uint8Array): FlatPng {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  // Asked before anything is decoded: a small file may unfold to gigabytes.
  const isLarge = png.length < 33 || [16, 20].some((at) => view.getUint32(at) > longestSide)
  if (isLarge) throw new Error(`it is no PNG of at most ${longestSide} pixels a side`)
  const { width, height, depth, channels, data, palette } = readPng(png)
  const most = depth === 16 ? 65_535 : 2 ** depth - 1
  const flat = new Uint8Array(width * height * 3)
  const isGrey = channels < 3
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = pixel * channels
    const alpha = channels % 2 ? 1 : (data[from + channels - 1] ?? 0) / most
    for (let tone = 0; tone < 3; tone++) {
      const value = (data[from + (isGrey ? 0 : tone)] ?? 0) / most
      flat[pixel * 3 + tone] = Math.round((value * alpha + 1 - alpha) * 255)
    }
  }
  if (palette) throw new Error('a palette was not resolved')
  return { width, height, bytes: Buffer.from(encode({ width, height, data: flat, channels: 3 })) }
}

/** The pixels of a PNG, those of a palette in their colours. */
function readPng(png: Uint8Array) {
  const image = decode(png, { checkCrc: true })
  if (!image.palette) return image
  const channels = image.palette[0]?.length ?? 3
  return {
    ...image,
    data: convertIndexedToRgb(image),
    depth: 8 as const,
    channels,
    palette: undefined,
  }
}
