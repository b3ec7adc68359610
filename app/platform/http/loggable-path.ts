import { gap, plainText, undoPercent } from '../text/plain-text'

/** The token of a one-time link; an e-mail address that somebody put where it does not belong. */
const secret = /^[\w-]{43}$|@/

/** Ids of rows (RFC 9562) and hashes of files, which may hold many digits in a row. */
const ownId =
  /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?:[\da-f]{40}|[\da-f]{64})(?:\.[a-z\d]{1,5})?)$/

/** Twelve digits or more, with whatever people write between them: an IIN, or too near to one. */
const personNumber = new RegExp(String.raw`\d(?:(?:${gap}|[.+/\\,;:])*\d){11}`, 'u')

/** In characters. What is longer names nothing of ours. */
const longestLogged = 200

/** The path of an address as it may stand in a log: without its query, tokens and numbers of persons. */
export function loggablePath(address: string): string {
  const [path = ''] = address.split('?')
  const segments = path.slice(0, 10 * longestLogged).split('/')
  const told = segments.map((segment) => (isLoggable(segment) ? segment : '[redacted]'))
  // A number may be cut up by slashes, too.
  const others = told.filter((segment) => !ownId.test(segment)).join('/')
  const loggable = personNumber.test(plainText(decode(others))) ? ['', '[redacted]'] : told
  return loggable.join('/').slice(0, longestLogged)
}

function isLoggable(segment: string): boolean {
  if (ownId.test(segment)) return true
  const plain = plainText(decode(segment))
  return !secret.test(plain) && !personNumber.test(plain)
}

/** What was encoded twice is decoded twice. */
function decode(segment: string): string {
  const decoded = undoPercent(segment)
  return decoded === segment ? segment : undoPercent(decoded)
}
