import { inflate } from './inflate'
import { readPngChunks, type PngChunk } from './read-png-chunks'

export type PngOutcome =
  /** A credential that was baked into the picture (Open Badges 3.0, 5.3.1). */
  | { kind: 'baked'; text: string }
  /** A picture of something; a QR code may be on it. */
  | { kind: 'picture'; width: number; height: number }
  | { kind: 'refused'; why: 'broken-picture' | 'several-credentials' | 'picture-too-large' }

/** The most pixels. A page of A4 at 600 dots an inch has 35 million. */
const mostPixels = 40_000_000
const largestCredential = 262_144

/**
 * Takes the credential out of a PNG file into which it was baked, and else says how large the picture is. No
 * pixel is unpacked here; what is no whole PNG file is refused, whatever is baked into it.
 */
export function readPng(bytes: Uint8Array): PngOutcome {
  const chunks = readPngChunks(bytes)
  const size = chunks && readSize(chunks)
  if (!size) return refused('broken-picture')
  const [text, ...more] = chunks.filter(isCredential)
  // The second one is not unpacked: a file of 5 MB has room for thousands.
  if (more.length > 0) return refused('several-credentials')
  if (text) return readBaked(text)
  if (size.width * size.height > mostPixels) return refused('picture-too-large')
  return { kind: 'picture', ...size }
}

function readSize([head]: PngChunk[]): { width: number; height: number } | null {
  if (head?.data.length !== 13) return null
  const view = new DataView(head.data.buffer, head.data.byteOffset)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  return width > 0 && height > 0 ? { width, height } : null
}

function isCredential({ type, data }: PngChunk): boolean {
  return type === 'iTXt' && keywordOf(data) === 'openbadgecredential'
}

function readBaked({ data }: PngChunk): PngOutcome {
  const text = readInternationalText(data)
  return text === null ? refused('broken-picture') : { kind: 'baked', text }
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
  const [flag = 2, method] = data.subarray(head + 1, head + 3)
  if (flag > 1 || method !== 0) return null
  const language = data.indexOf(0, head + 3)
  const keyword = language < 0 ? -1 : data.indexOf(0, language + 1)
  if (keyword < 0) return null
  const rest = data.subarray(keyword + 1)
  const content = flag === 1 ? inflate(rest, largestCredential) : rest
  if (!content || content.length > largestCredential) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return null
  }
}
