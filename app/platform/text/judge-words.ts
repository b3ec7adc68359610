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
  String.raw`реб[её]н(?:ок|ка|ку|ком|ке)|малыш(?:а|у|ом)?|девочк[аиуе]|мальчик[ауе]?`,
  String.raw`несовершеннолетн(?:ий|яя|его|ей|ему|юю|им)|малолетн(?:ий|яя|его|ей|ему|юю|им)`,
  String.raw`подопечн(?:ый|ая|ого|ой|ому|ую|ым)|сын(?:а|у|ом)?|доч(?:ь|ери|ерью)`,
  String.raw`child|baby|boy|girl|son|daughter|minor|ward`,
].join('|')

/** A word that begins with a capital and goes on small, as names do and abbreviations do not. */
const named = String.raw`\p{Lu}\p{Ll}[\p{L}’'-]*`

/**
 * A word for a child with a name behind it, in the three languages, or in Kazakh before it ("... атты бала"). It knows the usual
 * forms, not every one: the hint beside the field asks for the rest.
 */
const naming = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${child})(?:,?\s+(?:по\s+имени|named|called))?[\s:,«"–-]+${named}` +
    String.raw`|${named}\s+(?:атты|есімді|деген)\s+(?:${child}))`,
  'u',
)

function namesChild(text: string): boolean {
  return naming.test(text.normalize('NFC'))
}
