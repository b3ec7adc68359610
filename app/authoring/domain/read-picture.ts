/** What a picture is, by its own bytes: media type, usual ending of its name, size in pixels. */
export type PictureFacts = {
  type: 'image/webp' | 'image/png' | 'image/jpeg' | 'image/avif' | 'image/svg+xml'
  ending: 'webp' | 'png' | 'jpg' | 'avif' | 'svg'
  width: number
  height: number
}

/** A figure of a lesson is rendered 800 wide; browsers of phones unpack no more pixels than this. */
const most = { side: 4000, pixels: 12_000_000 }

/**
 * Reads what kind of picture some bytes are and how large it is rendered, without decoding it.
 *
 * @returns null for bytes that are no webp, png, jpg or avif, whatever their file is called.
 */
export function readPicture(bytes: Buffer): PictureFacts | null {
  return readPng(bytes) ?? readWebp(bytes) ?? readJpeg(bytes) ?? readAvif(bytes)
}

/** Why a picture cannot be shown, in words for its author; null when nothing is wrong. */
export function findPictureFault(bytes: Buffer, { ending, width, height }: PictureFacts) {
  if (Math.max(width, height) > most.side || width * height > most.pixels) {
    return `says that it is ${width} x ${height}; at most ${most.side} pixels a side are shown`
  }
  // A drawing is read to its end.
  return ending === 'svg' || isWhole[ending](bytes)
    ? null
    : 'is cut off, or something hangs on its end'
}

type Photographed = Exclude<PictureFacts['ending'], 'svg'>

function facts(ending: Photographed, width: number, height: number): PictureFacts | null {
  const type = `image/${ending === 'jpg' ? 'jpeg' : ending}` as const
  return width > 0 && height > 0 ? { type, ending, width, height } : null
}

function holds(bytes: Buffer, text: string, at: number): boolean {
  return bytes.toString('latin1', at, at + text.length) === text
}

/** PNG (RFC 2083): the header chunk comes first. */
function readPng(bytes: Buffer): PictureFacts | null {
  if (bytes.length < 33 || !holds(bytes, '\x89PNG\r\n\x1a\n', 0) || !holds(bytes, 'IHDR', 12)) {
    return null
  }
  return facts('png', bytes.readUInt32BE(16), bytes.readUInt32BE(20))
}

/** WebP (RFC 9649): simple lossy, simple lossless, or extended. */
function readWebp(bytes: Buffer): PictureFacts | null {
  if (bytes.length < 30 || !holds(bytes, 'RIFF', 0) || !holds(bytes, 'WEBP', 8)) return null
  if (holds(bytes, 'VP8X', 12)) {
    return facts('webp', bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1)
  }
  if (holds(bytes, 'VP8L', 12) && bytes[20] === 0x2f) {
    const packed = bytes.readUInt32LE(21)
    return facts('webp', (packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1)
  }
  if (holds(bytes, 'VP8 ', 12) && holds(bytes, '\x9d\x01\x2a', 23)) {
    return facts('webp', bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff)
  }
  return null
}

/** JPEG (ITU T.81, annex B): the size stands in the frame header, after other segments. */
function readJpeg(bytes: Buffer): PictureFacts | null {
  if (!holds(bytes, '\xff\xd8\xff', 0)) return null
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (frame) return facts('jpg', bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** AVIF (ISO 14496-12 boxes): the brand comes first, the size in the property `ispe`. */
function readAvif(bytes: Buffer): PictureFacts | null {
  if (!holds(bytes, 'ftyp', 4)) return null
  const brands = bytes.toString('latin1', 8, Math.min(bytes.readUInt32BE(0), 64))
  const at = bytes.indexOf('ispe', 0, 'latin1')
  if (!/avif|avis/.test(brands) || at === -1 || at + 16 > bytes.length) return null
  return facts('avif', bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12))
}

/** Whether a file ends where it says that it does. */
const isWhole: Record<Photographed, (bytes: Buffer) => boolean> = {
  png: (bytes) =>
    endOfBoxes(bytes, 8, (at) => 12 + bytes.readUInt32BE(at), 'IEND') === bytes.length,
  webp: (bytes) => {
    const end = 8 + bytes.readUInt32LE(4)
    return end === bytes.length || end + 1 === bytes.length
  },
  jpg: (bytes) => bytes.length > 4 && bytes.readUInt16BE(bytes.length - 2) === 0xffd9,
  avif: (bytes) =>
    endOfBoxes(bytes, 0, (at) => bytes.readUInt32BE(at) || bytes.length - at) === bytes.length &&
    bytes.includes('mdat', 0, 'latin1'),
}

/** Where the last of the boxes of a file ends; beyond its bytes when it is cut off. */
function endOfBoxes(
  bytes: Buffer,
  from: number,
  sizeAt: (at: number) => number,
  last?: string,
): number {
  let at = from
  let name = ''
  while (at + 8 <= bytes.length) {
    name = bytes.toString('latin1', at + 4, at + 8)
    const size = sizeAt(at)
    if (size < 8) return -1
    at += size
  }
  return last === undefined || name === last ? at : -1
}
