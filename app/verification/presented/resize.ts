import type { Shades } from './shades'

/** The picture smaller, each of its pixels the mean of those it covers; or larger, in between of those that are nearest. */
export function resize({ width, height, data }: Shades, factor: number): Shades {
  if (factor === 1) return { width, height, data }
  if (factor > 1) return enlarge({ width, height, data }, factor)
  const across = spans(width, Math.max(1, Math.round(width * factor)))
  const down = spans(height, Math.max(1, Math.round(height * factor)))
  const made = new Uint8Array(across.length * down.length)
  let at = 0
  for (const [top, bottom] of down) {
    for (const [left, right] of across) {
      let sum = 0
      for (let row = top; row < bottom; row++) {
        for (let pixel = row * width + left; pixel < row * width + right; pixel++) {
          sum += data[pixel] ?? 0
        }
      }
      made[at++] = sum / ((bottom - top) * (right - left))
    }
  }
  return { width: across.length, height: down.length, data: made }
}

/** From where to where in one row each pixel of another one reaches; over one at least. */
function spans(from: number, to: number): [number, number][] {
  return Array.from({ length: to }, (_, index) => {
    const begin = Math.floor((index * from) / to)
    return [begin, Math.max(begin + 1, Math.floor(((index + 1) * from) / to))]
  })
}

/**
 * Bilinear: where a module of a QR code has two pixels, its edge mostly lies within one, and only a shade in between says where. Pixels
 * that are merely doubled put it up to half a pixel off, and a decoder then takes some modules for their neighbours.
 */
function enlarge({ width, height, data }: Shades, factor: number): Shades {
  const across = places(width, Math.round(width * factor))
  const down = places(height, Math.round(height * factor))
  const made = new Uint8Array(across.length * down.length)
  let to = 0
  for (const { low: top, high: bottom, share: below } of down) {
    const [upper, lower] = [top * width, bottom * width]
    for (const { low, high, share } of across) {
      const [nw = 0, ne = 0] = [data[upper + low], data[upper + high]]
      const [sw = 0, se = 0] = [data[lower + low], data[lower + high]]
      const [above, under] = [nw + (ne - nw) * share, sw + (se - sw) * share]
      made[to++] = above + (under - above) * below
    }
  }
  return { width: across.length, height: down.length, data: made }
}

/** Between which two pixels of one row the middle of each pixel of another one lies, and how far from the first. */
function places(from: number, to: number) {
  return Array.from({ length: to }, (_, index) => {
    const middle = Math.min(from - 1, Math.max(0, ((index + 0.5) * from) / to - 0.5))
    const low = Math.floor(middle)
    return { low, high: Math.min(from - 1, low + 1), share: middle - low }
  })
}

/** The part of a picture between these lines, in whole pixels. */
export function crop(
  { width, data }: Shades,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
): Shades {
  const made = new Uint8Array((right - left) * (bottom - top))
  for (let row = top; row < bottom; row++) {
    made.set(data.subarray(row * width + left, row * width + right), (row - top) * (right - left))
  }
  return { width: right - left, height: bottom - top, data: made }
}
