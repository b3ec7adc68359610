/** The digits and capitals that cannot be taken for one another: no I, L, O, S, U. 31 is a prime. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRTVWXYZ'

/** 17 random characters (84 bits) and a check character. */
export const codeLength = 18

const base = codeAlphabet.length

/** What a code that was typed, pasted or scanned turned out to be. */
export type CodeOutcome = { kind: 'code'; code: string } | CodeRefusal

export type CodeRefusal =
  | { kind: 'refused'; why: 'wrong-length'; length: number }
  | { kind: 'refused'; why: 'foreign-character'; character: string }
  | { kind: 'refused'; why: 'wrong-check-character' }

/**
 * Makes a new code.
 *
 * @param draw returns a random whole number from 0 up to, not including, its argument. Each must be as
 *   likely as any other and not to be foreseen (node:crypto's randomInt), for the code is also what
 *   keeps strangers from looking a certificate up.
 */
export function newCertificateCode(draw: (below: number) => number): string {
  const values = Array.from({ length: codeLength - 1 }, () => draw(base))
  const text = values.map((value) => codeAlphabet.charAt(value)).join('')
  return text + checkCharacter(values)
}

/** The code as people see it: XXXXXX-XXXXXX-XXXXXX. */
export function formatCertificateCode(code: string): string {
  return code.replace(/(.{6})(?=.)/g, '$1-')
}

/**
 * Reads a code as people type it: in lower case, with spaces and dashes anywhere, with letters that look like
 * the right ones (the letter O for the zero, a Cyrillic В for the Latin B). A look-alike that could
 * stand for two characters is refused as foreign.
 */
export function parseCertificateCode(text: string): CodeOutcome {
  const characters = [...text.normalize('NFKC').replace(separators, '')]
  const code = characters.map(readCharacter)
  const stranger = code.findIndex((character) => !codeAlphabet.includes(character))
  if (stranger >= 0) {
    return { kind: 'refused', why: 'foreign-character', character: characters[stranger] ?? '' }
  }
  if (code.length !== codeLength) {
    return { kind: 'refused', why: 'wrong-length', length: code.length }
  }
  const values = code.map((character) => codeAlphabet.indexOf(character))
  const right = checkCharacter(values.slice(0, -1)) === code.at(-1)
  return right
    ? { kind: 'code', code: code.join('') }
    : { kind: 'refused', why: 'wrong-check-character' }
}

function readCharacter(typed: string): string {
  const character = typed.toUpperCase()
  return lookAlikes.get(character) ?? character
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

/** Spaces, dashes, and marks that cannot be seen. */
const separators = /[\s\p{Pd}\p{Cf}\u2212_]/gu

/** Characters that are not in the alphabet but look like exactly one that is. */
const lookAlikes = new Map([
  // Latin
  ['O', '0'],
  ['I', '1'],
  ['L', '1'],
  ['U', 'V'],
  ['S', '5'],
  // Cyrillic, and with І, Ү, Һ Kazakh
  ['А', 'A'],
  ['В', 'B'],
  ['С', 'C'],
  ['Е', 'E'],
  ['Н', 'H'],
  ['Һ', 'H'],
  ['К', 'K'],
  ['М', 'M'],
  ['О', '0'],
  ['Р', 'P'],
  ['Т', 'T'],
  ['Х', 'X'],
  ['У', 'Y'],
  ['Ү', 'Y'],
  ['І', '1'],
])
