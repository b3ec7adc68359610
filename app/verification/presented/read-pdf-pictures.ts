import { inflate } from './inflate'
import { filtersOf, inflateStream } from './inflate-stream'
import type { PdfValue } from './parse-pdf-value'
import type { PdfObject } from './read-pdf-objects'
import { shadeOf, type Shades } from './shades'

/** A picture of a scan: a JPEG file as it is, unpacked, or in a format that is not read here. */
export type PdfPicture =
  | { kind: 'jpeg'; bytes: Uint8Array }
  | { kind: 'shades'; shades: Shades }
  | { kind: 'unread'; format: string }

type Dictionary = Map<string, PdfValue>

/** The most pictures in one file, and the most pixels in one that is unpacked here. */
const most = { pictures: 12, pixels: 10_000_000 }

/** What the filters of a stream (ISO 32000-2, 7.4) are called by whoever chooses them in a program. */
const formats: Record<string, string> = { CCITTFaxDecode: 'CCITT (fax)', JPXDecode: 'JPEG 2000' }

/** In bytes. A file that is packed once more is not much larger than what holds it. */
const largestJpeg = 8_000_000

/** Smaller pictures cannot hold a QR code of ours; in pixels a side. */
const smallestSide = 90

/**
 * The pictures of a PDF, as programs that scan write them: JPEG (DCTDecode), or grey and coloured pixels (FlateDecode).
 *
 * @returns null when one is broken; otherwise why they are not looked at when there are more of them, or of their pixels, than are read.
 */
export function readPdfPictures(
  objects: PdfObject[],
): PdfPicture[] | 'composed-scan' | 'picture-too-large' | null {
  const images = objects.filter(({ value, data }) => data !== null && isPicture(value))
  if (images.length > most.pictures || (images.length === 0 && hasStrips(objects)))
    return 'composed-scan'
  const pictures = images.map((image) => readPicture(image, objects))
  if (pictures.includes('too-large')) return 'picture-too-large'
  const whole = pictures.filter((picture) => picture !== null && picture !== 'too-large')
  return whole.length === pictures.length ? whole : null
}

/** Whether a page was cut into pictures that are each too low to hold a code. */
function hasStrips(objects: PdfObject[]): boolean {
  return objects.filter(({ value, data }) => data !== null && isPicture(value, 1)).length > 1
}

function isPicture(value: PdfValue, lowest = smallestSide): boolean {
  if (value.kind !== 'dictionary') return false
  const subtype = value.entries.get('Subtype')
  const isImage = subtype?.kind === 'name' && subtype.name === 'Image'
  const { width, height } = sizeOf(value.entries)
  return isImage && width >= smallestSide && height >= lowest
}

function sizeOf(entries: Dictionary): { width: number; height: number } {
  const number = (key: string) => {
    const entry = entries.get(key)
    return entry?.kind === 'number' && Number.isInteger(entry.number) ? entry.number : 0
  }
  return { width: number('Width'), height: number('Height') }
}

function readPicture(
  { value, data }: PdfObject,
  objects: PdfObject[],
): PdfPicture | 'too-large' | null {
  if (value.kind !== 'dictionary' || !data) return null
  const { entries } = value
  const filters = filtersOf(entries)
  if (filters.length === 1 && filters[0] === 'DCTDecode') return { kind: 'jpeg', bytes: data }
  // As programs that make a PDF smaller pack it once more.
  if (filters.join() === 'FlateDecode,DCTDecode') {
    const bytes = inflate(data, largestJpeg)
    return bytes && { kind: 'jpeg', bytes }
  }
  const other = filters.find((filter) => filters.length > 1 || filter !== 'FlateDecode')
  if (other) return { kind: 'unread', format: formats[other] ?? other.replace(/Decode$/, '') }
  const { width, height } = sizeOf(entries)
  if (width * height > most.pixels) return 'too-large'
  // A stencil has no colours of its own (8.9.6.2).
  const isMask = entries.has('ImageMask') && !entries.has('ColorSpace')
  const colours = isMask ? grey : coloursOf(entries.get('ColorSpace'), objects)
  const depth = entries.get('BitsPerComponent')
  const bits = isMask ? 1 : depth?.kind === 'number' ? depth.number : 0
  if (!colours) return { kind: 'unread', format: 'ColorSpace' }
  if (![1, 2, 4, 8, 16].includes(bits)) return null
  const { channels, shade } = colours
  const line = Math.ceil((width * channels * bits) / 8)
  // With a PNG predictor each row begins with one more byte.
  const content = inflateStream(value, data, (line + 1) * height + 16)
  if (!content || content.length < line * height) return null
  const inverted = isInverted(entries.get('Decode'))
  const largest = bits < 8 ? (1 << bits) - 1 : 255
  const sample = (row: number, at: number) => {
    const place = at * bits
    const byte = content[row * line + (place >> 3)] ?? 0
    const read = bits < 8 ? (byte >> (8 - bits - (place & 7))) & largest : byte
    return inverted ? largest - read : read
  }
  const scale = colours.isIndexed ? 1 : 255 / largest
  const shades = new Uint8ClampedArray(width * height)
  for (let row = 0, to = 0; row < height; row++) {
    for (let column = 0; column < width; column++, to++) {
      const at = column * channels
      const read = (channel: number) => (channel < channels ? sample(row, at + channel) * scale : 0)
      shades[to] = shade(read(0), read(1), read(2), read(3))
    }
  }
  return { kind: 'shades', shades: { width, height, data: shades } }
}

/** How many samples a pixel has, and what shade of grey they make. Of an index the sample is its number. */
type Colours = {
  channels: number
  shade: (one: number, two: number, three: number, four: number) => number
  isIndexed?: boolean
}

const grey: Colours = { channels: 1, shade: (one) => one }
const colours: Record<number, Colours> = {
  1: grey,
  3: { channels: 3, shade: shadeOf },
  // Inks (ISO 32000-2, 10.4.2.5): what each leaves of the light.
  4: { channels: 4, shade: (c, m, y, k) => shadeOf(255 - c - k, 255 - m - k, 255 - y - k) },
}
const families: Record<string, number> = {
  ...{ DeviceGray: 1, CalGray: 1, DeviceRGB: 3, CalRGB: 3, DeviceCMYK: 4 },
}

function coloursOf(space: PdfValue | undefined, objects: PdfObject[], depth = 0): Colours | null {
  if (!space || depth > 3) return null
  const look = (to: string) => objects.find(({ id }) => id === to)
  if (space.kind === 'reference') return coloursOf(look(space.to)?.value, objects, depth + 1)
  const [name, second, , table] = space.kind === 'array' ? space.items : [space]
  if (name?.kind !== 'name') return null
  if (name.name === 'ICCBased' && second?.kind === 'reference') {
    const icc = look(second.to)?.value
    const channels = icc?.kind === 'dictionary' ? icc.entries.get('N') : undefined
    return channels?.kind === 'number' ? (colours[channels.number] ?? null) : null
  }
  if (name.name !== 'Indexed') return colours[families[name.name] ?? 0] ?? null
  const base = coloursOf(second, objects, depth + 1)
  const held = table?.kind === 'reference' ? look(table.to) : null
  const value = held ? held.value : table
  const bytes =
    value?.kind === 'string'
      ? Uint8Array.from(value.bytes, (each) => each.charCodeAt(0))
      : value && held?.data && inflateStream(value, held.data, 1_024)
  if (!base || base.isIndexed || !bytes) return null
  const at = (index: number, part: number) => bytes[index * base.channels + part] ?? 0
  return {
    channels: 1,
    isIndexed: true,
    shade: (index) => base.shade(at(index, 0), at(index, 1), at(index, 2), at(index, 3)),
  }
}

function isInverted(decode: PdfValue | undefined): boolean {
  const [first] = decode?.kind === 'array' ? decode.items : []
  return first?.kind === 'number' && first.number === 1
}
