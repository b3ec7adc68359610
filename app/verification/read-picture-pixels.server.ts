import { unpackJpeg } from '../platform/pictures/unpack-jpeg'
import type { Pixels } from './presented/pixels'
import { readPngPixels } from './read-png-pixels.server'

/** Of a JPEG unpacked here: what cameras of phones take. */
const mostPixels = 24_000_000

/** So many pixels a side are enough to find a code; larger pictures are made smaller by a whole number. */
const enough = 2000

/** Unpacks a PNG or JPEG file into pixels, or says null when it is broken, too large, or another kind of picture. */
export async function readPicturePixels(bytes: Uint8Array): Promise<Pixels | null> {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
  return isJpeg ? readJpegPixels(bytes) : readPngPixels(bytes)
}

function readJpegPixels(bytes: Uint8Array): Pixels | null {
  try {
    const { width, height, data } = unpackJpeg(bytes, mostPixels)
    const step = Math.max(1, Math.floor(Math.max(width, height) / enough))
    const [across, down] = [Math.floor(width / step), Math.floor(height / step)]
    const pixels = new Uint8Array(across * down * 4).fill(255)
    for (let row = 0, to = 0; row < down; row++) {
      for (let column = 0; column < across; column++, to += 4) {
        let sum = 0
        for (let y = 0; y < step; y++) {
          for (let x = 0; x < step; x++) {
            sum += data[(row * step + y) * width + column * step + x] ?? 0
          }
        }
        const shade = sum / (step * step)
        pixels[to] = shade
        pixels[to + 1] = shade
        pixels[to + 2] = shade
      }
    }
    return { width: across, height: down, data: pixels }
  } catch {
    return null
  }
}
