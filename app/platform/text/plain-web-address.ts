import { inSmallLetters, isPlainHostName } from './host-name'
import { holdsStrangeSign } from './strange-sign'

/** Letters that stand in an address as they are (RFC 3986, 2), and any letter beyond ASCII (RFC 3987). */
const letters = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%\u00a1-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]+$/

/** An address of the web, with the host as it is written. */
const web = /^https:\/\/([^/?#:@]+)(?::\d{1,5})?(?=[/?#]|$)/i

/** Whether a text is made of signs that an address holds, all of them to be seen. */
export function holdsAddressLettersOnly(address: string): boolean {
  return address.length <= 2000 && letters.test(address) && !holdsStrangeSign(address)
}

/** The host of a web address, as it is written in small letters; null when there is none. */
export function hostOf(address: string): string | null {
  const host = web.exec(address)?.[1]
  return host === undefined ? null : inSmallLetters(host)
}

/**
 * Whether an address leads where whoever reads it takes it to lead: https, a host with a name of one alphabet, nothing before
 * the host (`https://adilet.zan.kz@other.example` leads to the other one), and no sign that browsers drop or read as another.
 */
export function isPlainWebAddress(address: string): boolean {
  const host = hostOf(address)
  if (host === null || !holdsAddressLettersOnly(address)) return false
  return isPlainHostName(host) && URL.canParse(address)
}
