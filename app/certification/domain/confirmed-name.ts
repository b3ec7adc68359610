import { findMixed } from '../../accounts/domain/mixed-alphabets'
import { normalise } from '../../platform/text/normalise'

/** A name as it may stand on a certificate, or why it may not. */
export type NameOutcome =
  { kind: 'name'; name: string } | { kind: 'refused'; why: NameRefusal; character?: string }

export type NameRefusal = 'too-short' | 'too-long' | 'foreign-character' | 'mixed-alphabets'

/** In characters. */
const shortestName = 2
const longestName = 120

/**
 * Reads a name as its holder wants it printed: Unicode NFC, single spaces, none at the ends.
 *
 * Letters may be Latin, Cyrillic or Greek with up to two accents each, for these are what the certificate's
 * typeface can print; besides them hyphens, apostrophes, dots and spaces. It begins with a letter.
 * `character` names the first one that may not stand where it stands. A word is of one alphabet (findMixed): letters that
 * look right and are others would be signed, and no other register would find the holder by them.
 */
export function parseConfirmedName(text: string): NameOutcome {
  const typed = text.trim()
  if (typed.length > 4 * longestName) return { kind: 'refused', why: 'too-long' }
  const name = normalise(typed, 'NFC').replace(/\s+/gu, ' ').replace(/[‐‑]/g, '-').trim()
  const length = [...name].length
  if (length < shortestName) return { kind: 'refused', why: 'too-short' }
  if (length > longestName) return { kind: 'refused', why: 'too-long' }
  const fitting = beginning.exec(name)?.[0] ?? ''
  if (fitting.length === name.length) {
    return findMixed(name) ? { kind: 'refused', why: 'mixed-alphabets' } : { kind: 'name', name }
  }
  return {
    kind: 'refused',
    why: 'foreign-character',
    character: String.fromCodePoint(name.codePointAt(fitting.length) ?? 0),
  }
}

const letter =
  '(?:(?=[A-\\u052f\\u1e00-\\u1fff])[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}][\\u0300-\\u036f]{0,2})'

/** As much of a name, from its first character on, as may stand there. */
const beginning = new RegExp(`^${letter}(?:${letter}|[-'’ʼ. ])*`, 'u')
