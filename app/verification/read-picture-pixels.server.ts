import { unpackJpeg } from '../platform/pictures/unpack-jpeg'
import { mostUnpacked } from './presented/explain-unread'
import { resize } from './presented/resize'
import type { Shades } from './presented/shades'
import { readPngPixels } from './read-png-pixels.server'

/** Of a JPEG that is looked at as it is, as a page of A4 at 300 dots an inch or a photograph of 12 million pixels; larger ones are made half as large. */
const mostLookedAt = 12_600_000

/** Unpacks a PNG or JPEG file into shades of grey, or says null when it is broken, too large, or another kind of picture. */
export async function readPicturePixels(bytes: Uint8Array): Promise<Shades | null> {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
  return isJpeg ? readJpegPixels(bytes) : readPngPixels(bytes)
}

function readJpegPixels(bytes: Uint8Array): Shades | null {
  try {
    const shades = unpackJpeg(bytes, mostUnpacked.jpeg)
    return shades.data.length > mostLookedAt ? resize(shades, 0.5) : shades
  } catch {
    return null
  }
}
