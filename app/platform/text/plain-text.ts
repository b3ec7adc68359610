import { normalise } from './normalise'

/** Characters between the groups of a number: spaces and hyphens of every kind, and the underscore. */
export const gap = String.raw`[\s\p{Pd}\u02d7\u2043\u2212_]`

/** Signs that NFKC would turn into letters, as № into "No": they stand before a number and are none of it. */
const numberSigns = /[№º°ª]/gu

/** What cannot be seen: zero-width spaces, soft hyphens, marks of direction, byte order marks. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu

/** What ends a line on some machine and is no space by Unicode, as U+0085; and the empty braille cell. */
const control = /[\p{Cc}\u2800]/gu

/**
 * Text as it was pasted, in the plain characters that were meant: compatibility forms (Unicode NFKC) such as
 * full-width letters, digits of every script as 0 to 9, nothing that cannot be seen, and a space for each line
 * break and number sign. Letters keep their script: which ones look alike depends on what is read.
 */
export function plainText(text: string): string {
  return normalise(text.replace(numberSigns, ' '), 'NFKC')
    .replace(control, ' ')
    .replace(invisible, '')
    .replace(/(?!\d)\p{Nd}/gu, plainDigit)
}

/** As they were met: there are some 700, and a pasted text may repeat one a hundred thousand times. */
const plainDigits = new Map<string, string>()

function plainDigit(digit: string): string {
  const plain = plainDigits.get(digit) ?? readDigit(digit)
  plainDigits.set(digit, plain)
  return plain
}

/** Decimal digits stand in Unicode in rows of ten, from 0 to 9 (chapter 4.6); a row may follow another at once. */
function readDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0
  let before = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(point - before - 1))) before++
  return String(before % 10)
}

/**
 * Undoes the percent-encoding of an address that was copied. Where bytes are no UTF-8, what stands for plain ASCII is undone
 * all the same.
 */
export function undoPercent(text: string): string {
  if (!/%[\da-f]{2}/i.test(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text.replace(/%([2-7][\da-f])/gi, (_, byte: string) =>
      String.fromCharCode(parseInt(byte, 16)),
    )
  }
}

/** How many characters of a text can be seen, its ends aside: what is pasted unseen makes no text longer. */
export function visibleLength(text: string): number {
  return [...plainText(text).replace(/\s+/gu, ' ').trim()].length
}
