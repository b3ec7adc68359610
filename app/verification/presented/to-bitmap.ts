import type { Bitmap } from './find-finder-patterns'
import type { Shades } from './shades'

/** Pixels a side of a block, of which the mean is taken. */
const block = 8

/** What is so little darker than what is around it is the grain of paper. */
const grain = 5

/** Says of each pixel whether it is darker than what is around it: five blocks across and five down. */
export function toBitmap({ width, height, data }: Shades): Bitmap {
  const columns = Math.ceil(width / block)
  const rows = Math.ceil(height / block)
  const sums = sumBlocks({ width, height, data }, columns, rows)
  const dark = new Uint8Array(width * height)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let [sum, count] = [0, 0]
      for (let y = Math.max(0, row - 2); y <= Math.min(rows - 1, row + 2); y++) {
        for (let x = Math.max(0, column - 2); x <= Math.min(columns - 1, column + 2); x++) {
          sum += sums[y * columns + x] ?? 0
          count += sizeOf(x, width) * sizeOf(y, height)
        }
      }
      const least = sum / count - grain
      for (let y = row * block; y < Math.min(height, (row + 1) * block); y++) {
        const end = y * width + Math.min(width, (column + 1) * block)
        for (let at = y * width + column * block; at < end; at++) {
          if ((data[at] ?? 0) < least) dark[at] = 1
        }
      }
    }
  }
  return { width, height, data: dark }
}

function sizeOf(place: number, length: number): number {
  return Math.min(block, length - place * block)
}

function sumBlocks({ width, height, data }: Shades, columns: number, rows: number): Float64Array {
  const sums = new Float64Array(columns * rows)
  for (let y = 0; y < height; y++) {
    const line = Math.floor(y / block) * columns
    for (let x = 0; x < width; x++) {
      const at = line + (x >> 3)
      sums[at] = (sums[at] ?? 0) + (data[y * width + x] ?? 0)
    }
  }
  return sums
}
