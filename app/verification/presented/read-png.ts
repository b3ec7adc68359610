import { inflate } from './inflate'

export type PngOutcome =
  /** A credential that was baked into the picture (Open Badges 3.0, 5.3.1). */
  | { kind: 'baked'; text: string }
  /** A picture of something; a QR code may be on it. */
  | { kind: 'picture'; width: number; height: number }
  | { kind: 'refused'; why: 'broken-picture' | 'several-credentials' | 'picture-too-large' }

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Of pixels. A page of A4 at 600 dots an inch has 35 million. */
const mostPixels = 40_000_000
const largestCredential = 262_144

/** A picture of 5 MB whose encoder wrote the smallest pieces that any is known to write has 2,500. */
const mostChunks = 10_000

/** Whether bytes begin as a PNG file does. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/**
 * Takes the credential out of a PNG file into which it was baked, and else says how large the picture is. No
 * pixel is unpacked here.
 */
export function readPng(bytes: Uint8Array): PngOutcome {
  const baked: string[] = []
  let chunks = 0
  let size: { width: number; height: number } | null = null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    if (at + 12 + length > bytes.length || ++chunks > mostChunks) return refused('broken-picture')
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR' && length >= 8) {
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    }
    if (type === 'iTXt' && keywordOf(data) === 'openbadgecredential') {
      // The second one is not unpacked: a file of 5 MB has room for thousands.
      if (baked.length > 0) return refused('several-credentials')
      const text = readInternationalText(data)
      if (text === null) return refused('broken-picture')
      baked.push(text)
    }
    at += 12 + length
  }
  const [text] = baked
  if (text !== undefined) {
    return { kind: 'baked', text }
  }
  if (!size || size.width === 0 || size.height === 0) return refused('broken-picture')
  if (size.width * size.height > mostPixels) return refused('picture-too-large')
  return { kind: 'picture', ...size }
}

function refused(why: Extract<PngOutcome, { kind: 'refused' }>['why']): PngOutcome {
  return { kind: 'refused', why }
}

function keywordOf(data: Uint8Array): string {
  return String.fromCharCode(...data.subarray(0, Math.min(79, Math.max(0, data.indexOf(0)))))
}

/** keyword 0, compressed?, method, language 0, translated keyword 0, text (PNG, 11.3.3.4). */
function readInternationalText(data: Uint8Array): string | null {
  const head = data.indexOf(0)
  const compressed = data[head + 1] === 1
  const language = data.indexOf(0, head + 3)
  const keyword = language < 0 ? -1 : data.indexOf(0, language + 1)
  if (keyword < 0) return null
  const rest = data.subarray(keyword + 1)
  const content = compressed ? inflate(rest, largestCredential) : rest
  if (!content || content.length > largestCredential) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return null
  }
}
