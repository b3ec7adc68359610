import { unpackPng, type UnpackedPng } from '../platform/pictures/unpack-png.server'
import { shadeOf, type Pixels } from './presented/pixels'

/** Of a PNG unpacked here: a page of A4 at 300 dots an inch has 8.7 million pixels, of four values each with transparency. */
const bounds = { side: 20_000, pixels: 10_000_000, bytes: 40_000_000 }

/**
 * Unpacks a PNG file into pixels, or says null when it is broken or too large. How much its bytes would come to is
 * measured before they are unpacked, and whatever else is packed in the file is left where it is.
 */
export async function readPngPixels(bytes: Uint8Array): Promise<Pixels | null> {
  try {
    return toPixels(unpackPng(bytes, bounds))
  } catch {
    return null
  }
}

/** In shades of grey, which is all that a QR code needs. What is transparent lies on white, as on paper. */
function toPixels({ width, height, channels, most, data }: UnpackedPng): Pixels {
  const coloured = channels > 2
  const green = coloured ? 1 : 0
  const blue = coloured ? 2 : 0
  const opacity = channels % 2 === 0 ? channels - 1 : -1
  const pixels = new Uint8Array(width * height * 4).fill(255)
  const scale = 255 / most
  for (let from = 0, to = 0; to < pixels.length; from += channels, to += 4) {
    const sum = shadeOf(data[from] ?? 0, data[from + green] ?? 0, data[from + blue] ?? 0)
    const cover = opacity < 0 ? 1 : (data[from + opacity] ?? 0) / most
    const shade = sum * scale * cover + 255 * (1 - cover)
    pixels[to] = shade
    pixels[to + 1] = shade
    pixels[to + 2] = shade
  }
  return { width, height, data: pixels }
}
