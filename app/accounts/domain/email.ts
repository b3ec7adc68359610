/** An e-mail address, trimmed and in lower case: the form in which it is stored and compared. */
export type Email = string & { readonly kind: 'email' }

/** The addresses that browsers accept (HTML Living Standard, "valid e-mail address"), with a dot in the domain. */
const pattern =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/

/** Longest address that can be written to, in characters (RFC 5321, 4.5.3.1.3, erratum 1690). */
export const longestEmail = 254

/** Reads an e-mail address; null when it is none. */
export function parseEmail(text: string): Email | null {
  const plain = text.trim().toLowerCase()
  return plain.length <= longestEmail && pattern.test(plain) ? (plain as Email) : null
}
