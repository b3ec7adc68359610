import { holdsLongMarkRow } from '../text/normalise'

/**
 * What no person types and no register can keep: NUL, which PostgreSQL refuses, the other control characters of ASCII but
 * tab and line ends, and halves of a character (surrogates that stand alone).
 */
const unkeepable = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]|\p{Surrogate}/u

/** Whether a text can be kept as it is. A row of more marks than any writing has is none. */
export function isKeepable(text: string): boolean {
  return !unkeepable.test(text) && !holdsLongMarkRow(text)
}

/** Signs that turn the direction of the text after them (Unicode TR 9, 2.1 to 2.4). */
const turning = /[\u202A-\u202E\u2066-\u2069]/g

/**
 * A text without signs that make it read otherwise than it is (CVE-2021-42574). They come unseen with what is pasted, and
 * nobody means them.
 */
export function withoutTurns(text: string): string {
  return text.replace(turning, '')
}
