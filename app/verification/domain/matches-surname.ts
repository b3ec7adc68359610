/**
 * Whether a surname is that of a certificate's holder. Names are written surname first in some papers and last in
 * others, and a surname can have several words: it matches when its words are the first or the last of the name.
 * Upper and lower case, how an accent is encoded, which of the apostrophes and hyphens a keyboard has, and Ё written
 * as Е make no difference. Initials match nothing.
 */
export function matchesSurname(name: string, surname: string): boolean {
  const parts = wordsOf(name)
  const asked = wordsOf(surname)
  if (asked.length === 0 || asked.length > parts.length) return false
  if (asked.every((word) => letters(word).length < 2)) return false
  return isSame(parts.slice(0, asked.length), asked) || isSame(parts.slice(-asked.length), asked)
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’‘ʼʹ`´′]/gu, "'")
    .replace(/[‐‑–]/gu, '-')
    .replace(/ё/gu, 'е')
    .split(/\s+/u)
    .filter(Boolean)
}

function letters(word: string): string[] {
  return word.match(/\p{L}/gu) ?? []
}

function isSame(some: string[], others: string[]): boolean {
  return some.every((word, index) => word === others[index])
}
