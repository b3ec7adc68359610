import { filtersOf, inflateStream } from './inflate-stream'
import type { PdfValue } from './parse-pdf-value'
import type { PdfObject } from './read-pdf-objects'
import { shadeOf, type Shades } from './shades'

/** A picture of a scan: a JPEG file as it is, or unpacked. */
export type PdfPicture = { kind: 'jpeg'; bytes: Uint8Array } | { kind: 'shades'; shades: Shades }

type Dictionary = Map<string, PdfValue>

/** The most pictures in one file, and the most pixels in one that is unpacked here. */
const most = { pictures: 4, pixels: 10_000_000 }

/** Smaller pictures cannot hold a QR code of ours; in pixels a side. */
const smallestSide = 90

/**
 * The pictures of a PDF, as programs that scan write them: JPEG (DCTDecode), or grey and coloured pixels (FlateDecode).
 *
 * @returns null when one is kept in another way, or there are more of them than anybody scans.
 */
export function readPdfPictures(objects: PdfObject[]): PdfPicture[] | null {
  const images = objects.filter(({ value, data }) => data !== null && isPicture(value))
  if (images.length > most.pictures) return null
  const pictures = images.map((image) => readPicture(image, objects))
  return pictures.every((picture) => picture !== null) ? pictures : null
}

function isPicture(value: PdfValue): boolean {
  if (value.kind !== 'dictionary') return false
  const subtype = value.entries.get('Subtype')
  const isImage = subtype?.kind === 'name' && subtype.name === 'Image'
  const { width, height } = sizeOf(value.entries)
  return isImage && Math.min(width, height) >= smallestSide
}

function sizeOf(entries: Dictionary): { width: number; height: number } {
  const number = (key: string) => {
    const entry = entries.get(key)
    return entry?.kind === 'number' && Number.isInteger(entry.number) ? entry.number : 0
  }
  return { width: number('Width'), height: number('Height') }
}

function readPicture({ value, data }: PdfObject, objects: PdfObject[]): PdfPicture | null {
  if (value.kind !== 'dictionary' || !data) return null
  const filters = filtersOf(value.entries)
  if (filters.length === 1 && filters[0] === 'DCTDecode') return { kind: 'jpeg', bytes: data }
  const { width, height } = sizeOf(value.entries)
  const channels = channelsOf(value.entries.get('ColorSpace'), objects)
  const depth = value.entries.get('BitsPerComponent')
  const bits = depth?.kind === 'number' ? depth.number : 0
  if (channels === null || (bits !== 8 && bits !== 1) || width * height > most.pixels) return null
  const line = Math.ceil((width * channels * bits) / 8)
  // With a PNG predictor each row begins with one more byte.
  const content = inflateStream(value, data, (line + 1) * height + 16)
  if (!content || content.length < line * height) return null
  const inverted = isInverted(value.entries.get('Decode'))
  const sample = (row: number, at: number) => {
    const byte = content[row * line + (bits === 8 ? at : at >> 3)] ?? 0
    const read = bits === 8 ? byte : ((byte >> (7 - (at & 7))) & 1) * 255
    return inverted ? 255 - read : read
  }
  const shades = new Uint8Array(width * height)
  for (let row = 0, to = 0; row < height; row++) {
    for (let column = 0; column < width; column++, to++) {
      const at = column * channels
      const first = sample(row, at)
      shades[to] = channels === 1 ? first : shadeOf(first, sample(row, at + 1), sample(row, at + 2))
    }
  }
  return { kind: 'shades', shades: { width, height, data: shades } }
}

/** How many samples a pixel has: 1 for grey, 3 for red, green and blue; null for other colours. */
function channelsOf(space: PdfValue | undefined, objects: PdfObject[], depth = 0): number | null {
  if (!space || depth > 2) return null
  if (space.kind === 'reference') {
    const found = objects.find(({ id }) => id === space.to)?.value
    return channelsOf(found, objects, depth + 1)
  }
  const [name, profile] = space.kind === 'array' ? space.items : [space]
  if (name?.kind !== 'name') return null
  if (name.name === 'DeviceGray' || name.name === 'CalGray') return 1
  if (name.name === 'DeviceRGB' || name.name === 'CalRGB') return 3
  if (name.name !== 'ICCBased' || profile?.kind !== 'reference') return null
  const icc = objects.find(({ id }) => id === profile.to)?.value
  const channels = icc?.kind === 'dictionary' ? icc.entries.get('N') : undefined
  return channels?.kind === 'number' && [1, 3].includes(channels.number) ? channels.number : null
}

function isInverted(decode: PdfValue | undefined): boolean {
  const [first] = decode?.kind === 'array' ? decode.items : []
  return first?.kind === 'number' && first.number === 1
}
