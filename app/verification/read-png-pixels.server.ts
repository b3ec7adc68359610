import { unpackPng } from '../platform/pictures/unpack-png.server'
import { mostUnpacked } from './presented/explain-unread'
import { shadesOf, type Shades } from './presented/shades'

/** Of a PNG unpacked here: a page of A4 at 300 dots an inch has 8.7 million pixels, of four values each with transparency. */
const bounds = { side: 20_000, pixels: mostUnpacked.png, bytes: 40_000_000 }

/**
 * Unpacks a PNG file into shades of grey, or says null when it is broken or too large. How much its bytes would come to is
 * measured before they are unpacked, and whatever else is packed in the file is left where it is.
 */
export async function readPngPixels(bytes: Uint8Array): Promise<Shades | null> {
  try {
    const { width, height, data } = unpackPng(bytes, bounds)
    return shadesOf(width, height, data)
  } catch {
    return null
  }
}
