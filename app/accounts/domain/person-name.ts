/** Longest name, in characters: it must fit the line of a certificate. */
export const longestName = 120

/**
 * Reads a person's name in whatever script: outer and repeated spaces go, composed letters stay one sign.
 *
 * @returns null when it has no letter, holds signs that cannot be seen, or is longer than `longestName`.
 */
export function parsePersonName(text: string): string | null {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ')
  const fits = /\p{L}/u.test(name) && !/\p{C}/u.test(name) && [...name].length <= longestName
  return fits ? name : null
}
