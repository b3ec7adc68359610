import { isPng } from './read-png-chunks'
import type { Refused } from './presented'

/** What is unpacked without a browser's help, in pixels: of a PNG, all of it is held at once (read-picture-pixels.server.ts). */
export const mostUnpacked = { png: 10_000_000, jpeg: 24_000_000 }

/** The formats that people choose, by the first bytes of a file as the standard of each says them. */
const formats: [string, RegExp][] = [
  ['TIFF', /^(II[*+]\0|MM\0[*+])/],
  ['HEIC', /^.{4}ftyp(he|mif1|msf1)/s],
  ['WebP', /^RIFF.{4}WEBP/s],
  ['AVIF', /^.{4}ftypavi/s],
  ['BMP', /^BM/],
  ['GIF', /^GIF8/],
  ['JPEG 2000', /^(\0\0\0\x0cjP|\xffO\xffQ)/],
  ['JPEG XL', /^(\0\0\0\x0cJXL|\xff\n)/],
  ['ZIP, DOCX', /^PK\x03\x04/],
]

/** Says of a file that is no text and of which no pixels could be made what it is: only what is broken is called so. */
export function explainUnread(bytes: Uint8Array): Refused {
  const head = String.fromCharCode(...bytes.subarray(0, 32))
  const refused = (why: Refused['why']): Refused => ({ kind: 'refused', why })
  if (head.startsWith('\xff\xd8\xff')) return explainJpeg(bytes)
  if (isPng(bytes)) {
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const isLarge = view.getUint32(16) * view.getUint32(20) > mostUnpacked.png
    return refused(isLarge ? 'picture-too-large' : 'broken-picture')
  }
  const [format] = formats.find(([, signature]) => signature.test(head)) ?? []
  return format ? { kind: 'refused', why: 'unread-format', format } : refused('unknown-file')
}

/** Goes from mark to mark to the head of the frame (ITU-T T.81, B.2.2). */
function explainJpeg(bytes: Uint8Array): Refused {
  const word = (at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
  for (let at = 2; at + 10 < bytes.length && bytes[at] === 0xff; at += 2 + word(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    if (marker < 0xc0 || marker > 0xcf || [0xc4, 0xc8, 0xcc].includes(marker)) continue
    const kind =
      marker > 0xc2 ? 'JPEG SOF' + (marker - 0xc0) : bytes[at + 9] === 4 ? 'JPEG CMYK' : ''
    if (kind) return { kind: 'refused', why: 'unread-format', format: kind }
    if (word(at + 5) * word(at + 7) > mostUnpacked.jpeg) {
      return { kind: 'refused', why: 'picture-too-large' }
    }
    break
  }
  return { kind: 'refused', why: 'broken-picture' }
}
