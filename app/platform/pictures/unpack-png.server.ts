import { inflateSync } from 'node:zlib'
import { PNG } from 'pngjs'

/** What a PNG may be at most: pixels a side and in all, and bytes once it is unpacked. */
export type PngBounds = { side: number; pixels: number; bytes: number }

/** Pixels row by row: red, green, blue and opacity of each, 0 to 255. */
export type UnpackedPng = { width: number; height: number; data: Buffer }

const signatureLength = 8

/** What a picture is made of. Everything else may be packed text, colour profiles or frames, and is left where it is. */
const needed = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])

/** A picture of 5 MB whose encoder wrote the smallest pieces that any is known to write has 2,500. */
const mostChunks = 10_000

/**
 * Unpacks a PNG of any colour type, depth and transparency into pixels. How much it would come to is known, and measured, before
 * anything is kept of it.
 *
 * @throws Error, with what is wrong in words, for bytes that are no whole PNG, or one beyond the bounds.
 */
export function unpackPng(bytes: Uint8Array, bounds: PngBounds): UnpackedPng {
  const chunks = chunksOf(bytes).filter(({ type }) => needed.has(type))
  const [head, ...others] = chunks
  if (head?.type !== 'IHDR' || head.data.length !== 13) throw new Error('it is no PNG')
  if (others.some(({ type }) => type === 'IHDR')) throw new Error('it has two heads')
  refuseSize(head.data, bounds)
  refusePacked(head.data, chunks, bounds)
  const plain = [bytes.subarray(0, signatureLength), ...chunks.map(({ whole }) => whole)]
  const { width, height, data } = PNG.sync.read(Buffer.concat(plain), { checkCRC: true })
  return { width, height, data }
}

type Chunk = { type: string; data: Buffer; whole: Buffer }

function chunksOf(bytes: Uint8Array): Chunk[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.toString('latin1', 0, signatureLength) !== '\x89PNG\r\n\x1a\n') {
    throw new Error('it is no PNG')
  }
  const chunks: Chunk[] = []
  for (let at = signatureLength; at < file.length;) {
    const end = at + 12 + (at + 8 <= file.length ? file.readUInt32BE(at) : Infinity)
    if (end > file.length) throw new Error('it is cut off')
    if (chunks.length >= mostChunks) throw new Error('it is in too many pieces')
    const type = file.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) })
    at = end
  }
  if (chunks.at(-1)?.type !== 'IEND') throw new Error('it is cut off')
  return chunks
}

function refuseSize(head: Buffer, { side, pixels }: PngBounds) {
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  if (Math.max(width, height) > side) throw new Error(`it has more than ${side} pixels a side`)
  if (width * height > pixels) throw new Error(`it has more than ${pixels} pixels`)
  if (width === 0 || height === 0) throw new Error('it is empty')
}

/** Values a pixel, by colour type (PNG, table 12). */
const channelsOf: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Of what would unpack to another length than its head says, no more than that is ever held. */
function refusePacked(head: Buffer, chunks: Chunk[], { bytes }: PngBounds) {
  const [width, height, depth] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8] ?? 0]
  const channels = channelsOf[head[9] ?? -1]
  if (!channels) throw new Error('it is of no known colour type')
  // A byte before each line; an interlaced picture has seven of them, rounded up for themselves.
  const exact = Math.ceil((width * channels * depth) / 8 + 1) * height
  const maxOutputLength = head[12] === 0 ? exact : exact + 2 * (width + height + 8) * channels * 2
  if (exact > bytes) throw new Error(`it unpacks to more than ${bytes} bytes`)
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)
  let length = 0
  try {
    length = inflateSync(Buffer.concat(packed), { maxOutputLength }).length
  } catch {
    throw new Error('its pixels cannot be unpacked, or are more than it says')
  }
  if (length < exact && head[12] === 0) throw new Error('its pixels are fewer than it says')
}
