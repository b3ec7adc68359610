import { foldWord } from '../../accounts/domain/name-words'
import { normalise } from '../../platform/text/normalise'
import type { Answer } from './answer'

/** So many characters a typed answer may have. */
export const mostTyped = 80

/** So many an answer is read from: whoever pastes a page is refused before it is worked on. */
const mostSent = 1_000

/**
 * A typed text as an answer: its characters by their code points, without spaces at the ends and with one space between words.
 *
 * @returns `[]` for a text of spaces alone; null for one that is longer than `mostTyped`, or has a sign that nobody types.
 */
export function readTyped(text: string): Answer | null {
  if (text.length > mostSent) return null
  const tidy = normalise(text, 'NFC').replace(/\s+/gu, ' ').trim()
  const points = [...tidy].map((character) => character.codePointAt(0) ?? 0)
  return isTyped(points) ? points : null
}

/** Whether numbers are the characters of a text that can be typed. */
export function isTyped(points: readonly number[]): boolean {
  return points.length <= mostTyped && points.every(isTypedSign)
}

/** Any character of Unicode but controls and halves of a character. */
function isTypedSign(point: number): boolean {
  if (!Number.isInteger(point) || point < 0x20 || point > 0x10ffff) return false
  return (point < 0x7f || point > 0x9f) && (point < 0xd800 || point > 0xdfff)
}

/** The text that was typed. */
export function writeTyped(answer: Answer): string {
  return String.fromCodePoint(...answer)
}

/**
 * A text as it is compared with others: its letters and digits alone. Case, spaces, hyphens and quotation marks make no difference,
 * and Kazakh letters none to the Russian ones that stand on other keyboards, by the rules for names (accounts/domain/name-words).
 * Whether a number is written in digits or in words does: an author accepts both.
 */
export function foldTyped(text: string): string {
  const words = normalise(text, 'NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.map(foldWord).join('')
}
