import { crc32 } from './crc32'

/** A piece of a PNG file. */
export type PngChunk = { type: string; data: Uint8Array }

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The most chunks of a file: 5 MB in the smallest chunks that a known encoder writes are 2,500. */
const mostChunks = 10_000

/** What every reader must understand (PNG, 5.4: a first letter in upper case); of any other such piece it may not go on. */
const critical = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND'])

/** Whether bytes begin as a PNG file does. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/**
 * The pieces of a PNG file in their order, from its head to its end, or null of what is no whole one (PNG, 5 and 13.2): a piece
 * is cut off or its checksum wrong, the head is missing, comes later or twice, pixels are missing or do not stand together, the
 * end is missing, or something comes after it. What readers would read differently is read by nobody.
 */
export function readPngChunks(bytes: Uint8Array): PngChunk[] | null {
  const chunks = splitChunks(bytes)
  if (!chunks) return null
  const types = chunks.map(({ type }) => type)
  const pixels = types.filter((type) => type === 'IDAT').length
  const together = types.lastIndexOf('IDAT') - types.indexOf('IDAT') === pixels - 1
  const whole =
    types.lastIndexOf('IHDR') === 0 &&
    types.indexOf('IEND') === types.length - 1 &&
    chunks.some(({ type, data }) => type === 'IDAT' && data.length > 0) &&
    together
  return whole ? chunks : null
}

function splitChunks(bytes: Uint8Array): PngChunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: PngChunk[] = []
  for (let at = signature.length; at < bytes.length;) {
    if (at + 12 > bytes.length || chunks.length >= mostChunks) return null
    const end = at + 8 + view.getUint32(at)
    if (end + 4 > bytes.length) return null
    const named = bytes.subarray(at + 4, end)
    const type = String.fromCharCode(...named.subarray(0, 4))
    if (!/^[A-Za-z]{4}$/.test(type) || crc32(named) !== view.getUint32(end)) return null
    if (/^[A-Z]/.test(type) && !critical.has(type)) return null
    chunks.push({ type, data: named.subarray(4) })
    at = end + 4
  }
  return chunks
}
