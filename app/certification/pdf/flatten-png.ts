import { encode } from 'fast-png'
import { unpackPng } from '../../platform/pictures/unpack-png.server'

/** An emblem of 2 cm at 1,200 dots to the inch has fewer pixels. */
const bounds = { side: 2000, pixels: 4_000_000, bytes: 32_000_000 }

/** A PNG for paper: opaque red, green and blue of eight bits. */
export type FlatPng = { width: number; height: number; bytes: Buffer }

/**
 * Lays a PNG on white, for nothing in the paper may be transparent.
 *
 * @throws Error for bytes that are no whole PNG, or one of more than 2,000 pixels a side.
 */
export function flattenPng(png: Uint8Array): FlatPng {
  const { width, height, channels, most, data } = unpackPng(png, bounds)
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
  return { width, height, bytes: Buffer.from(encode({ width, height, data: flat, channels: 3 })) }
}
