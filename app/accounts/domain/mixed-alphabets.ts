/** A name of which a word has letters of two alphabets, taken apart. */
export type MixedName = {
  /** The name in pieces; `stray` are the letters that are not of the alphabet of their word. */
  pieces: { text: string; stray: 'latin' | 'cyrillic' | null }[]
  /** The name with the letters that look the same in the right alphabet; null when not every one has such a letter. */
  inOneAlphabet: string | null
}

/** Letters that look the same: a Latin one, and the Cyrillic or Kazakh one. */
const twins = [
  ...['aа', 'cс', 'eе', 'iі', 'oо', 'pр', 'xх', 'yу', 'hһ', 'kк', 'jј', 'sѕ', 'əә'],
  ...[
    'AА',
    'BВ',
    'CС',
    'EЕ',
    'HН',
    'IІ',
    'KК',
    'MМ',
    'OО',
    'PР',
    'TТ',
    'XХ',
    'YҮ',
    'JЈ',
    'SЅ',
    'ƏӘ',
  ],
  ...['tт', 'mм'],
].map((pair) => [pair.charAt(0), pair.charAt(1)] as const)

const toCyrillic = new Map(twins)
const toLatin = new Map([
  ...twins.map(([latin, cyrillic]) => [cyrillic, latin] as const),
  ['У', 'Y'],
])

const latin = /\p{Script=Latin}/u
const cyrillic = /\p{Script=Cyrillic}/u

/**
 * Finds the words of a name in which letters of the Latin and the Cyrillic alphabet stand together, as when a keyboard was
 * changed in the middle of a word: they look right and are found by no other machine. The strays are those
 * that have a twin in the other alphabet, when the others have none; else the fewer.
 *
 * @returns null when each word is of one alphabet. Two words may be of two.
 */
export function findMixed(name: string): MixedName | null {
  const parts = name.normalize('NFC').match(/[\p{L}\p{M}]+|[^\p{L}\p{M}]+/gu) ?? []
  const pieces = parts.flatMap(takeApart)
  if (pieces.every(({ stray }) => stray === null)) return null
  const fixed = pieces.map(({ text, stray }) => (stray ? inOther(text, stray) : text))
  return { pieces, inOneAlphabet: fixed.includes(null) ? null : fixed.join('') }
}

function takeApart(part: string): MixedName['pieces'] {
  const letters = [...part]
  const latins = letters.filter((letter) => latin.test(letter))
  const cyrillics = letters.filter((letter) => cyrillic.test(letter))
  if (latins.length === 0 || cyrillics.length === 0) return [{ text: part, stray: null }]
  const stray = strayOf(latins, cyrillics)
  const script = stray === 'latin' ? latin : cyrillic
  return letters.map((text) => ({ text, stray: script.test(text) ? stray : null }))
}

/** Which letters of a mixed word are the strays: those that have a twin, when the others have none; else the fewer. */
function strayOf(latins: string[], cyrillics: string[]): 'latin' | 'cyrillic' {
  const [isCyrillic, isLatin] = [
    latins.every((letter) => toCyrillic.has(letter)),
    cyrillics.every((letter) => toLatin.has(letter)),
  ]
  if (isCyrillic !== isLatin) return isCyrillic ? 'latin' : 'cyrillic'
  return latins.length > cyrillics.length ? 'cyrillic' : 'latin'
}

function inOther(letter: string, stray: 'latin' | 'cyrillic'): string | null {
  return (stray === 'latin' ? toCyrillic : toLatin).get(letter) ?? null
}
