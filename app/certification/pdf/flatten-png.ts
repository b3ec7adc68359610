import { PNG } from 'pngjs'
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
  const { width, height, data } = unpackPng(png, bounds)
  const flat = new PNG({ width, height, inputHasAlpha: false, colorType: 2 })
  flat.data = Buffer.alloc(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const opacity = (data[pixel * 4 + 3] ?? 0) / 255
    for (let tone = 0; tone < 3; tone++) {
      const value = data[pixel * 4 + tone] ?? 0
      flat.data[pixel * 3 + tone] = Math.round(value * opacity + 255 * (1 - opacity))
    }
  }
  const written = PNG.sync.write(flat, { inputHasAlpha: false, colorType: 2 })
  return { width, height, bytes: written }
}
