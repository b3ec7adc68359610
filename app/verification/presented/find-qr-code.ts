import { decodeQR, decodeQRBatch } from 'qr/decode.js'
import type { Pixels } from './pixels'
import { resize } from './resize'

/** A look at one size; in milliseconds. */
const timeoutMs = 400

/** Nothing is won by more pixels a side; what is smaller than the other is looked at enlarged, too. */
const longestSide = 2000
const small = 1400

/** Where the edges of a code fall between pixels it is found at one size and not at another. */
const sizes = [1, 0.75, 0.85, 2 / 3, 0.6]

/**
 * What the QR codes say that are on a picture, each text once; none when none is found at any size. Where there is one, others
 * are looked for at its size and the next one.
 */
export async function findQrCodes(pixels: Pixels): Promise<string[]> {
  const longest = Math.max(pixels.width, pixels.height)
  const whole = Math.min(1, longestSide / longest)
  const factors = sizes.map((size) => size * whole)
  if (longest <= small) factors.push(1.5, 2)
  for (const [index, factor] of factors.entries()) {
    const sized = factor === 1 ? pixels : resize(pixels, factor)
    const text = lookForCode(sized)
    if (text === null) continue
    const other = resize(pixels, factors[index === 1 ? 0 : 1] ?? factor)
    return [...new Set([text, ...(await lookForCodes([sized, other]))])]
  }
  return []
}

/** What is seen in one view of a camera; of several codes nobody knows which one was meant. */
export type View = { kind: 'none' } | { kind: 'several' } | { kind: 'found'; text: string }

/**
 * Looks at one frame of a camera as it is, which shows the next one at once. Only where a code is in it, others are looked for as
 * in a picture.
 */
export async function lookAtFrame(pixels: Pixels): Promise<View> {
  const text = lookForCode(pixels)
  if (text === null) return { kind: 'none' }
  const texts = new Set([text, ...(await findQrCodes(pixels))])
  return texts.size > 1 ? { kind: 'several' } : { kind: 'found', text }
}

function lookForCode(pixels: Pixels): string | null {
  try {
    return decodeQR(pixels, { timeLimit: timeoutMs })
  } catch {
    return null
  }
}

async function lookForCodes(pictures: Pixels[]): Promise<string[]> {
  try {
    const found = await decodeQRBatch(pictures, { timeLimit: timeoutMs })
    return found.flat().filter((each) => typeof each === 'string')
  } catch {
    return []
  }
}
