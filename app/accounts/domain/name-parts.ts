import { isGivenName } from './given-names'
import { nameWords } from './name-words'
import { longestName } from './person-name'

/** A person's name, taken apart; each part as it is written, empty where there is none. */
export type NameParts = { surname: string; given: string; patronymic: string }

/**
 * Which word of a name is the surname. The site has one order, in every form and on every paper: surname, given name,
 * patronymic; so the first word is the surname, and what follows up to the patronymic the given names. Names from before
 * it was asked for are read with care, and what is not certain is read by the order:
 *
 * - A patronymic behind the second word (Әйгерім Маратқызы Серікова) has the surname behind it.
 * - Of two words or more without a patronymic, a last one that ends as Russified surnames alone do, while the first does
 *   not, is the surname (Әйгерім Серікова).
 * - A first word that is known as a given name, while the last is not, has the last for its surname (Анна Ким).
 * - A surname may have several words, up to a word that is known as a given name (Ким Ли Анна).
 * - Words with a small letter before another (Maria de la Cruz) begin the surname, to the end.
 * - A name of two words whose second ends like a patronymic and whose first does not (Нұрлан Серікұлы) has that for its
 *   surname, as Kazakh names without another one do.
 *
 * A patronymic is known by its endings: -ұлы, -қызы, -ович, -евич, -ич, -овна, -евна, -ична, also as they are written
 * with Russian or Latin letters, and also as a word of its own (Марат қызы). What is longer than any name is all surname.
 */
export function readNameParts(name: string): NameParts {
  if (name.length > 4 * longestName) return parts([name], [], '')
  const words = joinEndings(name.trim().split(/\s+/u))
  const particle = words.findIndex((_, at) => at > 0 && isParticle(words, at))
  if (particle > 0) return parts(words.slice(particle), words.slice(0, particle), '')
  const patronymicAt = words.findIndex((word, at) => at > 0 && isPatronymic(word))
  const patronymic = words[patronymicAt] ?? ''
  if (patronymicAt === 1 && words.length === 2) return parts([patronymic], words.slice(0, 1), '')
  if (patronymicAt === 1) return parts(words.slice(2), words.slice(0, 1), patronymic)
  const others = words.filter((_, at) => at !== patronymicAt)
  const [first = '', last = ''] = [others[0], others.at(-1)]
  if (patronymicAt < 0 && isLastSurname(first, last)) {
    return parts(others.slice(-1), others.slice(0, -1), '')
  }
  const length = isRussified(first) ? 1 : Math.max(1, others.findIndex(isGivenName))
  return parts(others.slice(0, length), others.slice(length), patronymic)
}

/** Whether of a name without a patronymic the last word is the surname and not, as the order has it, the first. */
function isLastSurname(first: string, last: string): boolean {
  if (isRussified(first)) return false
  return isRussified(last) || (isGivenName(first) && !isGivenName(last))
}

/** A small word between two that begin with a capital, as "de". */
function isParticle(words: string[], at: number): boolean {
  const [before = '', word = ''] = words.slice(at - 1)
  const after = words.slice(at + 1).find((each) => !/^\p{Ll}/u.test(each)) ?? ''
  return /^\p{Ll}{1,4}$/u.test(word) && /^\p{Lu}/u.test(before) && /^\p{Lu}/u.test(after)
}

/**
 * A name with its last given name for the surname: what a person is offered whose surname is read as a given name. Null
 * where that reading is not possible, or the name has a patronymic, which tells the order.
 */
export function swapped(name: string): string | null {
  const { surname, given, patronymic } = readNameParts(name)
  const words = given.split(' ')
  const last = words.at(-1) ?? ''
  if (last === '' || patronymic) return null
  const turned = [last, surname, ...words.slice(0, -1)].join(' ')
  return readNameParts(turned).surname === last ? turned : null
}

/** What a person may answer to how their name is read: put it in order, or take the last given name for the surname. */
export type NameReading = 'turn' | 'swap'

/** A name as its person says that it is read; as it was where it cannot be read so. */
export function readAs(name: string, reading: NameReading): string {
  return reading === 'turn' ? inOrder(name) : (swapped(name) ?? name)
}

/** A name in the order of the site. */
export function inOrder(name: string): string {
  const { surname, given, patronymic } = readNameParts(name)
  return [surname, given, patronymic].filter(Boolean).join(' ')
}

function parts(surname: string[], given: string[], patronymic: string): NameParts {
  return { surname: surname.join(' '), given: given.join(' '), patronymic }
}

/** Ұлы and қызы that are written apart belong to the word before them. */
function joinEndings(words: string[]): string[] {
  return words.reduce<string[]>((joined, word) => {
    const before = joined.at(-1)
    return before !== undefined && kazakhEndings.has(folded(word))
      ? [...joined.slice(0, -1), `${before} ${word}`]
      : [...joined, word]
  }, [])
}

const kazakhEndings = new Set(['ұлы', 'қызы', 'uly', 'uli', 'kyzy', 'qyzy', 'qizi'].map(folded))

const patronymicEndings = [
  ...kazakhEndings,
  ...['ович', 'евич', 'ич', 'овна', 'евна', 'ична', 'ovich', 'evich', 'ovna', 'evna'].map(folded),
]

/** Endings of surnames that hardly any given name has. */
const russifiedEndings = [
  ...['ов', 'ова', 'ев', 'ева', 'ский', 'ская', 'цкий', 'цкая', 'енко', 'дзе', 'швили'],
  ...['ov', 'ova', 'ev', 'eva', 'skiy', 'sky', 'skaya', 'enko'],
].map(folded)

function isPatronymic(word: string): boolean {
  return endsLike(word, patronymicEndings)
}

function isRussified(word: string): boolean {
  return endsLike(word, russifiedEndings)
}

/** Two letters before an ending at least: Лев is no surname. */
function endsLike(word: string, endings: readonly string[]): boolean {
  const key = folded(word)
  return endings.some((ending) => key.length > ending.length + 1 && key.endsWith(ending))
}

function folded(word: string): string {
  return nameWords(word).join('')
}
