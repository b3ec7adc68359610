import { inflateSync } from 'node:zlib'
import { convertIndexedToRgb, decode, type DecodedPng } from 'fast-png'
import { shadeOf, type Pixels } from './presented/pixels'

/** Of a PNG unpacked here: a page of A4 at 300 dots an inch has 8.7 million. */
const mostPixels = 10_000_000

const signatureLength = 8
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])

/**
 * Unpacks a PNG file into pixels, or says null when it is broken or too large. How much its bytes would come to is
 * measured before they are unpacked, and whatever else is packed in the file is left where it is.
 */
export async function readPngPixels(bytes: Uint8Array): Promise<Pixels | null> {
  try {
    const chunks = chunksOf(bytes).filter(({ type }) => kept.has(type))
    const head = chunks[0]
    if (head?.type !== 'IHDR' || !fits(head.data, chunks)) return null
    const plain = [bytes.subarray(0, signatureLength), ...chunks.map(({ whole }) => whole)]
    return toPixels(decode(Buffer.concat(plain)))
  } catch {
    return null
  }
}

type Chunk = { type: string; data: Buffer; whole: Buffer }

function chunksOf(bytes: Uint8Array): Chunk[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = signatureLength; at < file.length;) {
    const end = at + 12 + file.readUInt32BE(at)
    if (end > file.length) throw new RangeError('a chunk ends after the file')
    const type = file.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) })
    at = end
  }
  return chunks
}

/** Whether the picture is small enough, and unpacks to no more than its size says. */
function fits(head: Buffer, chunks: Chunk[]): boolean {
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  if (width * height > mostPixels || head.length !== 13) return false
  // Four channels of two bytes at most, a byte before each line, and seven passes of an interlaced picture.
  const maxOutputLength = width * height * 8 + (height + 8) * 7
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)
  return inflateSync(Buffer.concat(packed), { maxOutputLength }).length > 0
}

/** In shades of grey, which is all that a QR code needs. What is transparent lies on white, as on paper. */
function toPixels(png: DecodedPng): Pixels {
  const { width, height } = png
  const { data, channels, most } = png.palette
    ? { data: convertIndexedToRgb(png), channels: png.palette[0]?.length ?? 3, most: 255 }
    : { data: unpack(png), channels: png.channels, most: png.depth === 16 ? 65_535 : 255 }
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

/** Greys of fewer than eight bits stand several to a byte, each line from a new one. */
function unpack({ data, depth, width, height }: DecodedPng): DecodedPng['data'] {
  if (depth >= 8) return data
  const line = Math.ceil((width * depth) / 8)
  const most = 2 ** depth - 1
  return Uint8Array.from({ length: width * height }, (_, pixel) => {
    const column = pixel % width
    const byte = data[Math.floor(pixel / width) * line + Math.floor((column * depth) / 8)] ?? 0
    const shift = 8 - depth - ((column * depth) % 8)
    return (((byte >> shift) & most) * 255) / most
  })
}
