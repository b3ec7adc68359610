import { gap, plainText } from '../../platform/text/plain-text'

/** An individual identification number that passed its check digit: twelve digits. */
export type Iin = string & { readonly kind: 'iin' }

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]

/**
 * The check digit of the first eleven digits, or null when no digit makes the number valid: the weighted
 * sum modulo 11, with the second row of weights when the first gives 10.
 */
export function checkDigit(digits: readonly number[]): number | null {
  for (const weights of [firstWeights, secondWeights]) {
    const sum = weights.reduce((total, weight, i) => total + weight * (digits[i] ?? 0), 0) % 11
    if (sum < 10) return sum
  }
  return null
}

/** What an IIN that was typed or pasted turned out to be; `digits` of a refusal are the longest number in it. */
export type IinOutcome =
  | { kind: 'iin'; iin: Iin }
  | { kind: 'refused'; why: 'no-number' | 'wrong-length' | 'wrong-check-digit'; digits: string }
  /** Several numbers that could each be meant. */
  | { kind: 'refused'; why: 'two-readings'; digits: string }

/** In characters. What is longer is no IIN, whatever stands around it. */
const longestTyped = 500

/** As many of the twelve must be digits; the others may be letters that look like one. */
const fewestDigits = 9

/**
 * Reads an IIN as people type and paste it: in groups, with spaces and hyphens of every kind, after a label, in
 * quotes or brackets, in the digits of any script, with a letter in the place of a digit that it looks like
 * (О for 0, З for 3, Б for 6). Twelve digits that belong together are one number; of a longer row no part
 * is taken. Two different numbers that could each be meant are refused.
 *
 * Only the check digit decides. Birth date and sex do not: since 2013 the number is not tied to them (Ministry
 * of Justice, 2019). Twelve zeros pass the sum and are nobody's.
 */
export function readIin(text: string): IinOutcome {
  const numbers = text.length > longestTyped ? [] : numbersIn(plainText(text))
  const meant = [...new Set(numbers.filter((number) => number.length === 12))]
  const digits = numbers.reduce(
    (longest, each) => (each.length > longest.length ? each : longest),
    '',
  )
  if (meant.length > 1) return { kind: 'refused', why: 'two-readings', digits }
  const [number] = meant
  if (number === undefined) {
    return { kind: 'refused', why: digits === '' ? 'no-number' : 'wrong-length', digits }
  }
  return isIin(number)
    ? { kind: 'iin', iin: number }
    : { kind: 'refused', why: 'wrong-check-digit', digits: number }
}

/** Reads an IIN like readIin. @returns null when it is none. */
export function parseIin(text: string): Iin | null {
  const read = readIin(text)
  return read.kind === 'iin' ? read.iin : null
}

/** Whether twelve digits pass the check digit. Twelve zeros pass the sum and are nobody's. */
export function isIin(number: string): number is Iin {
  const digits = [...number].map(Number)
  return !/^0+$/.test(number) && checkDigit(digits) === digits[11]
}

/** Letters that look like exactly one digit. */
export const letterDigits: Record<string, string> = {
  O: '0',
  О: '0',
  I: '1',
  І: '1',
  L: '1',
  З: '3',
  S: '5',
  Ѕ: '5',
  Б: '6',
  B: '8',
}

/** Words, what stands between the groups of a number, and everything else. */
const pieces = new RegExp(String.raw`[\p{L}\p{M}\p{N}]+|${gap}+|[^]`, 'gu')

/** A word of digits, in which letters may stand for some. */
const digitWord = /^(?=.*\d)[\dOОIІLЗSЅБB]+$/iu

/** The numbers in a plain text: words of digits with nothing but gaps between them belong together. */
function numbersIn(text: string): string[] {
  const numbers = ['']
  for (const piece of text.match(pieces) ?? []) {
    if (digitWord.test(piece)) numbers.push((numbers.pop() ?? '') + piece.toUpperCase())
    else if (!gapOnly.test(piece)) numbers.push('')
  }
  return numbers.filter(isMeant).map((number) => number.replace(/\D/g, toDigit))
}

const gapOnly = new RegExp(`^${gap}+$`, 'u')

/** A word or two with a digit in it is no number. */
function isMeant(typed: string): boolean {
  const digits = typed.replace(/\D/g, '').length
  return digits > 0 && (digits === typed.length || digits >= fewestDigits)
}

function toDigit(letter: string): string {
  return letterDigits[letter] ?? letter
}

/** The part of an IIN that may be shown. */
export function lastFour(iin: Iin): string {
  return iin.slice(-4)
}

/** The last four digits as they stand for the whole number on a page. */
export function maskIin(digits: string): string {
  return `•••• •••• ${digits}`
}
