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
function toPixels({ width, height, data }: UnpackedPng): Pixels {
  for (let at = 0; at < data.length; at += 4) {
    const opacity = (data[at + 3] ?? 0) / 255
    const bare = shadeOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)
    const shade = bare * opacity + 255 * (1 - opacity)
    data[at] = shade
    data[at + 1] = shade
    data[at + 2] = shade
    data[at + 3] = 255
  }
  return { width, height, data }
}
