import { normalise } from '../../platform/text/normalise'
import { longestName } from './person-name'

/** A name of which a word has letters of several alphabets, taken apart. */
export type MixedName = {
  /** The name in pieces; `stray` are the letters that are not of the alphabet of their word. */
  pieces: { text: string; stray: Alphabet | null }[]
  /** The name with the letters that look the same in the right alphabet; null when not every one has such a letter. */
  inOneAlphabet: string | null
}

/** The alphabets whose letters are taken for one another; of two that fit a word as well, the earlier is the word's. */
const alphabets = ['cyrillic', 'latin', 'greek'] as const

type Alphabet = (typeof alphabets)[number]

const scripts: Record<Alphabet, RegExp> = {
  cyrillic: /\p{Script=Cyrillic}/u,
  latin: /\p{Script=Latin}/u,
  greek: /\p{Script=Greek}/u,
}

/** Letters that look the same: the Latin one, the Cyrillic or Kazakh one, the Greek one; a full stop where there is none. */
const lookAlikes = [
  ...['aаα', 'cсϲ', 'eе.', 'iіι', 'oоο', 'pрρ', 'xхχ', 'yу.', 'hһ.', 'kкκ', 'jјϳ', 'sѕ.', 'əә.'],
  ...['AАΑ', 'BВΒ', 'CСϹ', 'EЕΕ', 'HНΗ', 'IІΙ', 'KКΚ', 'MМΜ', 'OОΟ', 'PРΡ', 'TТΤ', 'XХΧ', 'YҮΥ'],
  ...['JЈͿ', 'SЅ.', 'ƏӘ.', 'tтτ', 'mм.', 'N.Ν', 'Z.Ζ', 'v.ν', 'u.υ', '.ГΓ'],
]

/** For each alphabet its letter by any letter that looks like it. */
const twins = new Map<Alphabet, Map<string, string>>(
  alphabets.map((alphabet) => [alphabet, twinsIn(alphabet)]),
)

function twinsIn(alphabet: Alphabet): Map<string, string> {
  const at = ['latin', 'cyrillic', 'greek'].indexOf(alphabet)
  const pairs = lookAlikes.flatMap((letters) => {
    const own = letters.charAt(at)
    return own === '.' ? [] : [...letters].map((letter) => [letter, own] as const)
  })
  // The small у and the capital Ү of Kazakh look like Latin y and Y; so does the capital У.
  return new Map([...(alphabet === 'latin' ? [['У', 'Y'] as const] : []), ...pairs])
}

/**
 * Finds the words of a name in which letters of several alphabets stand together, as when a keyboard was changed in
 * the middle of a word: they look right and are found by no other machine. A word is of the alphabet in which its other
 * letters have twins; where that says nothing, of the one that has most of its letters.
 *
 * @returns null when each word is of one alphabet. Two words may be of two. What is longer than any name is not looked into.
 */
export function findMixed(name: string): MixedName | null {
  if (name.length > 4 * longestName) return null
  const parts = normalise(name, 'NFC').match(/[\p{L}\p{M}]+|[^\p{L}\p{M}]+/gu) ?? []
  const words = parts.map(takeApart)
  const pieces = words.flatMap((word) => word.pieces)
  if (pieces.every(({ stray }) => stray === null)) return null
  const fixed = words.flatMap(({ pieces, alphabet }) =>
    pieces.map(({ text, stray }) => (stray ? inAlphabet(text, alphabet) : text)),
  )
  return { pieces, inOneAlphabet: fixed.includes(null) ? null : fixed.join('') }
}

type Word = { pieces: MixedName['pieces']; alphabet: Alphabet | null }

function takeApart(part: string): Word {
  const letters = [...part]
  const present = alphabets.filter((each) => letters.some((letter) => scripts[each].test(letter)))
  if (present.length < 2) return { pieces: [{ text: part, stray: null }], alphabet: null }
  const [alphabet = 'cyrillic'] = present.toSorted(
    (a, b) => fit(letters, b) - fit(letters, a) || count(letters, b) - count(letters, a),
  )
  const pieces = letters.map((text) => {
    const own = present.find((each) => scripts[each].test(text)) ?? alphabet
    return { text, stray: own === alphabet ? null : own }
  })
  return { pieces, alphabet }
}

/** 1 when every letter of another alphabet has a twin in this one, else 0. */
function fit(letters: string[], alphabet: Alphabet): 0 | 1 {
  const others = letters.filter((letter) =>
    alphabets.some((each) => each !== alphabet && scripts[each].test(letter)),
  )
  return others.every((letter) => inAlphabet(letter, alphabet) !== null) ? 1 : 0
}

function count(letters: string[], alphabet: Alphabet): number {
  return letters.filter((letter) => scripts[alphabet].test(letter)).length
}

function inAlphabet(letter: string, alphabet: Alphabet | null): string | null {
  return (alphabet && twins.get(alphabet)?.get(letter)) ?? null
}
