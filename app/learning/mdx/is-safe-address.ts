import { isPlainHostName } from '../../platform/text/host-name'
import { holdsAddressLettersOnly, isPlainWebAddress } from '../../platform/text/plain-web-address'

/**
 * Whether a link of a lesson may lead to an address: `https:`, `mailto:`, `tel:`, or a path on this site.
 *
 * Anything that a browser would read otherwise than a person does is refused: other schemes, white space
 * and control characters (browsers drop them: `java\nscript:`), backslashes (browsers read them as `/`),
 * `//host` and credentials before a host. The address is judged after Markdown's own decoding.
 */
export function isSafeAddress(address: string): boolean {
  if (!holdsAddressLettersOnly(address)) return false
  if (address.startsWith('/')) return !address.startsWith('//')
  if (/^mailto:/i.test(address)) {
    const [, host] = /^mailto:[\w.+-]+@([a-z0-9.-]+)$/i.exec(address) ?? []
    return host !== undefined && isPlainHostName(host)
  }
  if (/^tel:/i.test(address)) return /^tel:\+?\d[\d-]{1,18}$/i.test(address)
  return isPlainWebAddress(address)
}
