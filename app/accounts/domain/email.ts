import { plainText } from '../../platform/text/plain-text'

/** An e-mail address, trimmed and in lower case: the form in which it is stored and compared. */
export type Email = string & { readonly kind: 'email' }

/** The addresses that browsers accept (HTML Living Standard, "valid e-mail address"), with a dot in the domain. */
const local = String.raw`[\w.!#$%&'*+/=?^\x60{|}~-]+`
const label = String.raw`[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?`
const address = String.raw`${local}@${label}(?:\.${label})+`

const whole = new RegExp(`^${address}$`)

/** An address in a text: no letter, digit or sign of an address may touch it, or it may be a part of another. */
const within = new RegExp(
  String.raw`(?<![\p{L}\p{N}.!#$%&'*+/=?^\x60{|}~@-])(?:${address})(?![-_@]|\.?[\p{L}\p{N}@])`,
  'gu',
)

/** Longest address that can be written to, in characters (RFC 5321, 4.5.3.1.3, erratum 1690). */
const longestEmail = 254

/** In characters: an address with all that is pasted around it. */
const longestTyped = 500

/**
 * Reads an e-mail address as people type and paste it: after `mailto:` or a label, between angle brackets behind a name,
 * in quotes, before the full stop of a sentence, with spaces of every kind and signs that cannot be seen.
 * A letter of another script is never replaced: such addresses exist. When two addresses, or an address with
 * more or less of its neighbours, could be meant, it is none.
 */
export function parseEmail(text: string): Email | null {
  if (text.length > longestTyped) return null
  const typed = plainText(text).trim().toLowerCase()
  const found = whole.test(typed) ? typed : findEmail(typed)
  return found !== null && found.length <= longestEmail ? (found as Email) : null
}

function findEmail(typed: string): string | null {
  const bare = unwrap(typed.replace(labels, ''))
  // An address that was broken in two reads as one only when its spaces are left out.
  const readings = [bare, bare.replace(/\s+/g, '')].flatMap((each) => each.match(within) ?? [])
  const [found, ...others] = [...new Set(readings)]
  return found !== undefined && others.length === 0 ? found : null
}

/** Words before an address that could be read as the beginning of it once their space is left out. */
const labels = /^(?:e-?mail|mail|address)\s+/

/** Takes off signs that may begin an address and here only stand around it, in pairs. */
function unwrap(text: string): string {
  const inner = /^(['*_|~\x60])(.*)\1[.,;:!?]*$/su.exec(text)?.[2] ?? /^\{(.*)\}$/su.exec(text)?.[1]
  return inner === undefined ? text : unwrap(inner.trim())
}
