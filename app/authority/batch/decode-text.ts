/**
 * Decodes the text of a list: UTF-8 or UTF-16 with a byte order mark or without one, and Windows-1251, in which spreadsheets of
 * this country still write CSV.
 *
 * @returns null for what is no text: bytes with signs in them that no list holds.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = new TextDecoder(codingOf(bytes)).decode(bytes)
  // Tabs and the ends of lines and pages are text.
  return /[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text) ? null : text
}

function codingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const some = bytes.subarray(0, 4096)
  const noughts = [0, 1].map(
    (odd) => some.filter((byte, at) => at % 2 === odd && byte === 0).length,
  )
  const [even = 0, odd = 0] = noughts
  // Digits and separators of a list have a nought beside them in UTF-16.
  if (odd > some.length / 8 && even === 0) return 'utf-16le'
  if (even > some.length / 8 && odd === 0) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1251'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
