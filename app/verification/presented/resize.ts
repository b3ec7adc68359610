import type { Shades } from './shades'

/** The picture smaller or larger: each of its pixels the mean of those it covers. */
export function resize({ width, height, data }: Shades, factor: number): Shades {
  if (factor === 1) return { width, height, data }
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
