import { plainText, undoPercent } from '../../platform/text/plain-text'
import { codeAlphabet, codeLength, readCharacter } from './code-alphabet'
import { codeInAddress } from './code-in-address'
import { findMeant, findStretches } from './code-in-text'

export { codeAlphabet, codeLength }

const base = codeAlphabet.length

/** What a code that was typed, pasted or scanned turned out to be. */
export type CodeOutcome = { kind: 'code'; code: string } | CodeRefusal

export type CodeRefusal =
  | { kind: 'refused'; why: 'wrong-length'; length: number }
  | { kind: 'refused'; why: 'foreign-character'; character: string }
  | { kind: 'refused'; why: 'wrong-check-character' }
  /** Two different codes can be read there. */
  | { kind: 'refused'; why: 'two-readings' }

/**
 * Makes a new code.
 *
 * @param pick returns a random whole number from 0 up to, not including, its argument. Each must be as
 *   likely as any other and not to be foreseen (node:crypto's randomInt), for the code is also what
 *   keeps strangers from looking a certificate up.
 */
export function newCertificateCode(pick: (below: number) => number): string {
  const values = Array.from({ length: codeLength - 1 }, () => pick(base))
  const text = values.map((value) => codeAlphabet.charAt(value)).join('')
  return text + checkCharacter(values)
}

/** The code as people see it: XXXXXX-XXXXXX-XXXXXX. */
export function formatCertificateCode(code: string): string {
  return code.replace(/(.{6})(?=.)/g, '$1-')
}

/** In characters: a code with all that is pasted around it. What is longer was not meant as one. */
export const longestTyped = 500

/**
 * Reads a code as people type and paste it: in lower case, with spaces and hyphens of every kind anywhere, in the digits of
 * any script, with letters of the Latin, Cyrillic and Greek alphabets that look like the right ones (the letter O for
 * the zero, В for B), within an address, behind a label, in quotes or brackets, before the full stop of a sentence.
 *
 * A character has one reading, so that the check character still tells every slip. When two codes can be read, none is
 * guessed: refused.
 */
export function parseCertificateCode(text: string): CodeOutcome {
  const written = text.slice(0, longestTyped)
  const typed = plainText(undoPercent(codeInAddress(written) ?? written))
  const stretches = findStretches(typed)
  const [code, ...others] = [...new Set(stretches.map(spell).filter(isCode))]
  if (others.length > 0) return { kind: 'refused', why: 'two-readings' }
  if (code !== undefined) return { kind: 'code', code }
  if (stretches.length > 0) return { kind: 'refused', why: 'wrong-check-character' }
  const { characters, stranger } = findMeant(typed)
  return stranger === null
    ? { kind: 'refused', why: 'wrong-length', length: characters.length }
    : { kind: 'refused', why: 'foreign-character', character: stranger }
}

/** Whether a text that is no code was meant as one: most of its characters are there, letters and digits. */
export function isMeantAsCode(text: string): boolean {
  const { characters } = findMeant(plainText(text.slice(0, longestTyped)))
  const isMixed = /\d/.test(characters) && /\D/.test(characters)
  return isMixed && characters.length * 3 >= codeLength * 2
}

/** A stretch of characters as a code would write it. */
function spell(stretch: string): string {
  return [...stretch].map(readCharacter).join('')
}

function isCode(code: string): boolean {
  const values = [...code].map((character) => codeAlphabet.indexOf(character))
  return checkCharacter(values.slice(0, -1)) === code.at(-1)
}

/**
 * The character that makes the weighted sum of all a multiple of 31. The weights 2..18, and 1 for the check
 * character itself, differ from each other and from 0 modulo a prime, so one wrong character, and any
 * two characters that changed places, always show.
 */
function checkCharacter(values: number[]): string {
  const sum = values.reduce((total, value, position) => total + value * (position + 2), 0)
  return codeAlphabet.charAt((base - (sum % base)) % base)
}
