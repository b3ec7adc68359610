import type { Shades } from './shades'

/** How much of what a pixel differs from what is around it is put on top. */
const amount = 3

/**
 * The picture with its edges lifted (unsharp masking): each pixel further away from the mean of itself and those around it. What the lens
 * of a scanner and JPEG take away where a module of a QR code has only two pixels is mostly this.
 */
export function sharpen({ width, height, data }: Shades): Shades {
  const made = new Uint8ClampedArray(width * height)
  for (let y = 0; y < height; y++) {
    const here = y * width
    const [above, below] = [Math.max(0, y - 1) * width, Math.min(height - 1, y + 1) * width]
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - 1), Math.min(width - 1, x + 1)]
      const at = (line: number, place: number) => data[line + place] ?? 0
      const sides = at(above, x) + at(below, x) + at(here, left) + at(here, right)
      const corners = at(above, left) + at(above, right) + at(below, left) + at(below, right)
      const shade = at(here, x)
      made[here + x] = shade + amount * (shade - (4 * shade + 2 * sides + corners) / 16)
    }
  }
  return { width, height, data: made }
}
