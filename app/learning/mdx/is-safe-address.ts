import { isPlainWebAddress } from '../../platform/text/plain-web-address'

/** Letters that stand in an address as they are (RFC 3986, 2), and any letter beyond ASCII (RFC 3987). */
const addressLetters =
  /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%\u00a1-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]+$/

/**
 * Whether a link of a lesson may lead to an address: `https:`, `mailto:`, `tel:`, or a path on this site.
 *
 * Anything that a browser would read otherwise than a person does is refused: other schemes, white space
 * and control characters (browsers drop them: `java\nscript:`), backslashes (browsers read them as `/`),
 * `//host` and credentials before a host. The address is judged after Markdown's own decoding.
 */
export function isSafeAddress(address: string): boolean {
  if (address.length > 2000 || !addressLetters.test(address)) return false
  if (address.startsWith('/')) return !address.startsWith('//')
  if (/^mailto:/i.test(address)) return /^mailto:[\w.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(address)
  if (/^tel:/i.test(address)) return /^tel:\+?\d[\d-]{1,18}$/i.test(address)
  return isPlainWebAddress(address)
}
