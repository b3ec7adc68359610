import { isKeepable } from '../forms/keepable-text'
import { plainText } from './plain-text'

/** What is wrong with words that somebody typed: keys that all forms share (design/form-messages). */
export type WordsFault = 'textUnreadable' | 'wordsSayNothing' | 'wordsNameChild'

/** So many different letters and digits stand in the shortest words that say something, such as the number of a case. */
const fewestSigns = 4

/**
 * What is wrong with a purpose, a ground or a reason as it was typed, or null. One rule for the desk, the administration and
 * the API: nothing that cannot be kept (half a surrogate pair, control characters), nothing but blanks, signs or a letter or two
 * repeated, and no child called by name. Lengths, and that no IIN stands in it, are asked elsewhere.
 */
export function judgeWords(typed: string): WordsFault | null {
  if (!isKeepable(typed)) return 'textUnreadable'
  if (countSigns(typed) < fewestSigns) return 'wordsSayNothing'
  return namesChild(typed) ? 'wordsNameChild' : null
}

/** How many different letters and digits stand in a text; a letter is one, large or small. */
export function countSigns(text: string): number {
  return new Set(
    plainText(text)
      .toLowerCase()
      .match(/[\p{L}\p{Nd}]/gu) ?? [],
  ).size
}

const child = [
  String.raw`бала(?:сы|ны|ның|ға|мен|сының|сына|сын)?|сәби(?:дің|ді|ге)?|бөбек(?:тің|ті|ке)?`,
  String.raw`немере(?:сі|сін|сінің|сіне)?|жиен(?:і|ін|інің|іне)?`,
  String.raw`реб[её]н(?:ок|ка|ку|ком|ке)|малыш(?:а|у|ом)?|девочк[аиуе]|мальчик[ауе]?`,
  String.raw`несовершеннолетн(?:ий|яя|его|ей|ему|юю|им)|малолетн(?:ий|яя|его|ей|ему|юю|им)`,
  String.raw`подопечн(?:ый|ая|ого|ой|ому|ую|ым)|сын(?:а|у|ом)?|доч(?:ь|ери|ерью)|дочк[аиуе]`,
  String.raw`дет(?:и|ей|ям|ьми)|внук(?:а|у|ом)?|внучк[аиуе]|племянни(?:к|ка|ку|ца|цы|цу)`,
  String.raw`child|children|kid|baby|boy|girl|son|daughter|minor|ward`,
  String.raw`grandson|granddaughter|nephew|niece`,
].join('|')

/** A word for a child, large or small, up to where a name may follow. */
const beforeName = new RegExp(
  String.raw`(?<!\p{L})(?:${child})(?:,?\s+(?:по\s+имени|named|called))?[\s:,«"–-]+`,
  'giu',
)

/** In Kazakh the name may come first: "... атты бала". */
const afterName = new RegExp(
  String.raw`(?<!\p{L})\p{Lu}\p{Ll}[\p{L}’'-]*\s+(?:атты|есімді|деген)\s+(?:${child})`,
  'u',
)

/** What follows in the names of offices and papers, and is nobody's name. */
const office =
  /^(?:protection|welfare|support|care|services?|rights|custody|benefits?|adoption|placement)(?!\p{L})/iu

/**
 * Whether a child is called by name, in the three languages. It knows the usual forms, not every one: the hint beside the field
 * asks for the rest.
 */
function namesChild(text: string): boolean {
  const read = text.normalize('NFC')
  const called = [...read.matchAll(beforeName)].some((found) =>
    isNamed(found[0], read.slice(found.index + found[0].length)),
  )
  return called || afterName.test(read)
}

/**
 * Whether a name follows: it begins with a capital and goes on small, as abbreviations do not, unless all is written in
 * capitals.
 */
function isNamed(word: string, rest: string): boolean {
  if (office.test(rest)) return false
  const inCapitals = word === word.toUpperCase() && /^\p{Lu}{2}/u.test(rest)
  return inCapitals || /^\p{Lu}\p{Ll}/u.test(rest)
}
