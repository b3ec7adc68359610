import { holdsLongMarkRow, normalise } from '../../platform/text/normalise'

/** Longest name, in characters: it must fit the line of a certificate. */
export const longestName = 120

/**
 * What makes a mail program turn text into a link. A name goes into the e-mail that confirms an address, and
 * that e-mail must not carry a stranger's link to whoever owns the address.
 */
const linkLike = /[:/@<>\\]|\p{L}{2}\.\p{L}{2}/u

/**
 * Reads a person's name in whatever script: outer and repeated spaces go, composed letters stay one sign.
 *
 * @returns null when it has no letter, holds digits or signs that cannot be seen or that make a link, has more
 *   marks in a row than any writing, or is longer than `longestName`.
 */
export function parsePersonName(text: string): string | null {
  const typed = text.trim()
  if (typed.length > 4 * longestName || holdsLongMarkRow(typed)) return null
  const name = normalise(typed, 'NFC').replace(/\s+/g, ' ')
  const isText = /\p{L}/u.test(name) && !/[\p{C}\p{N}]/u.test(name) && !linkLike.test(name)
  return isText && [...name].length <= longestName ? name : null
}
