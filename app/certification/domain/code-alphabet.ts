/** The digits and capitals that cannot be taken for one another: no I, L, O, S, U. 31 is a prime. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRTVWXYZ'

/** 17 random characters (84 bits) and a check character. */
export const codeLength = 18

/**
 * Characters that are not in the alphabet and look like exactly one that is. By look alone, not by sound: З is read as the
 * 3 that it looks like, never as the Z that it sounds like, and Б as 6, never as B. So there is one reading for each, and
 * a slip still shows in the check character.
 */
const lookAlikes: Record<string, string> = {
  // Latin
  ...{ O: '0', I: '1', L: '1', U: 'V', S: '5' },
  // Cyrillic, and with І, Ү, Һ, Ө Kazakh
  ...{ А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', Һ: 'H', К: 'K', М: 'M', О: '0', Ө: '0', Р: 'P' },
  ...{ Т: 'T', Х: 'X', У: 'Y', Ү: 'Y', І: '1', Ѕ: '5', Ј: 'J', Ч: '4', З: '3', Б: '6' },
  // Greek
  ...{ Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: '1', Κ: 'K', Μ: 'M', Ν: 'N', Ο: '0', Ρ: 'P' },
  ...{ Τ: 'T', Υ: 'Y', Χ: 'X' },
}

/** The character of the alphabet that a typed one stands for; null for a stranger. */
export function readCharacter(typed: string): string | null {
  const character = typed.toUpperCase()
  if (character.length === 1 && codeAlphabet.includes(character)) return character
  return Object.hasOwn(lookAlikes, character) ? (lookAlikes[character] ?? null) : null
}
