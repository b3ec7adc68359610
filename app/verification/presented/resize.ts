import { shadeOf, type Pixels } from './pixels'

/** The picture in shades of grey, smaller or larger: each of its pixels the mean of those it covers. */
export function resize({ width, height, data }: Pixels, factor: number): Pixels {
  const across = spans(width, Math.max(1, Math.round(width * factor)))
  const down = spans(height, Math.max(1, Math.round(height * factor)))
  const made = new Uint8Array(across.length * down.length * 4)
  let at = 0
  for (const [top, bottom] of down) {
    for (const [left, right] of across) {
      let sum = 0
      for (let row = top; row < bottom; row++) {
        for (let pixel = (row * width + left) * 4; pixel < (row * width + right) * 4; pixel += 4) {
          sum += shadeOf(data[pixel] ?? 0, data[pixel + 1] ?? 0, data[pixel + 2] ?? 0)
        }
      }
      const shade = sum / ((bottom - top) * (right - left))
      made.fill(shade, at, at + 3)
      made[at + 3] = 255
      at += 4
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
