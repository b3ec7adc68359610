import { decodeQR } from 'qr/decode.js'
import type { Pixels } from './pixels'
import { resize } from './resize'

/** A look at one size; in milliseconds. */
const patience = 400

/** Nothing is won by more pixels a side; what is smaller than the other is looked at enlarged, too. */
const longestSide = 2000
const small = 1400

/** Where the edges of a code fall between pixels it is found at one size and not at another. */
const sizes = [1, 0.75, 0.85, 2 / 3, 0.6]

/** What a QR code says that is somewhere on a picture; null when none is found at any size. */
export function findQrCode(pixels: Pixels): string | null {
  const longest = Math.max(pixels.width, pixels.height)
  const whole = Math.min(1, longestSide / longest)
  const factors = sizes.map((size) => size * whole)
  if (longest <= small) factors.push(1.5, 2)
  for (const factor of factors) {
    const text = lookForCode(factor === 1 ? pixels : resize(pixels, factor))
    if (text !== null) return text
  }
  return null
}

/** One look at a picture as it is: enough for a camera, which shows the next one at once. */
export function lookForCode(pixels: Pixels): string | null {
  try {
    return decodeQR(pixels, { timeLimit: patience })
  } catch {
    return null
  }
}
