import { normalise } from './normalise'
import { childWords, kinWords } from './child-words'
import { isOffice } from './is-office'

/** As much of what stands before a word for a child is looked at, in characters. */
const lookedBack = 80

const childWord = new RegExp(String.raw`(?<!\p{L})(?:${childWords}|реб\.|н/л)(?!\p{L})`, 'giu')

/** What may stand between a child and a name: any mark but the end of a sentence, ages, and words that lead to the name. */
const between = new RegExp(
  [
    String.raw`^(?:-\p{Ll}+|['’]s(?!\p{L}))?(?:[\s:,;«»"“”„‘’'()\[\]{}<>\p{Pd}/\\|*_=&~•·+]`,
    String.raw`\d[\d./-]*|[гж]\.?\s?[рт]\.?(?!\p{L})|Ф\.\s?И\.\s?О\.?`,
    String.raw`(?:${[
      'по имени|по фамилии|имя|фамилия|фио|ФИО|зовут|которого|которую|носит|это|лет|года?|году|месяц(?:а|ев)?|мес',
      'рождения|пола|женского|мужского|аты-жөні|атты|есімді|деген|аты|есімі|жас|жастағы|жасар|жылы|жылғы|туған|айлық',
      'named|called|name|is|aged?|years?|months?|old|born(?: in| on)?',
    ].join('|')})(?!\p{L}))*`,
  ].join('|'),
  'u',
)

/** In Kazakh the name may come first: "... атты бала". */
const nameBefore =
  /(?<!\p{L})\p{Lu}\p{Ll}[\p{L}’'-]*\s+(?:атты|есімді|деген)\s+(?:\p{Ll}+\s+){0,2}$/u

/** A name to which a word in brackets, or behind a comma or a dash, is added: "... (child)". */
const explained = /(?<!\p{L})(\p{Lu}\p{Ll}[\p{L}’'-]*)\s*(?:([([])|[,\p{Pd}])\s*$/u

/** A house or a fund, and the quotation mark before its name. */
const house =
  /(?<!\p{L})(?:дом|центр|фонд|учреждени|организаци|объединени|клуб|қор|ұйым|орталы|home|house|cent(?:re|er)|fund|foundation|society)\p{L}{0,4}\s*[«"“„]?\s*$/iu

/** What is great in Kazakh, and no son. */
const great = /^(?:Отан|Дала|Жеңіс|Жібек жол)/u

/** Words of what is done, with which a text may begin. */
const doing = /(?:ение|ание|ция|ство|ость|ача|tion|ment|ing)$/u

/**
 * Whether a child is called by name, in the three languages: a word for a child, and a name, initials and a name, or a word in
 * capitals near it. Offices, papers and places may follow such a word. It knows the usual forms, not every one: the hint beside the
 * field asks for the rest.
 */
export function namesChild(text: string): boolean {
  const read = normalise(text, 'NFC')
  return [...read.matchAll(childWord)].some(({ 0: word, index }) => {
    const before = read.slice(Math.max(0, index - lookedBack), index)
    const after = read.slice(index + word.length)
    return isCalledAfter(before, word, after) || isCalledBefore(before, word, after)
  })
}

function isCalledAfter(before: string, word: string, after: string): boolean {
  const [led = ''] = between.exec(after) ?? []
  const rest = after.slice(led.length)
  if (rest === after && !word.endsWith('.')) return false
  if (house.test(before) && /[«"“„]/u.test(before.slice(-1) + led)) return false
  if (word === 'Ұлы' && great.test(rest)) return false
  return /по (?:имени|фамилии)\s+$/u.test(led)
    ? /^\p{L}[\p{L}’']/u.test(rest)
    : isName(rest, isInCapitals(word))
}

/** Whether words begin with a name: a capital that goes on small, after initials or not; or a word in capitals. */
function isName(words: string, amongCapitals: boolean): boolean {
  if (isOffice(words)) return false
  const [, name = ''] = /^(?:\p{Lu}\.\s*){0,2}(\p{Lu}[\p{L}\p{M}’'-]*)/u.exec(words) ?? []
  if (/^\p{Lu}[’']?\p{Ll}/u.test(name) || !isInCapitals(name)) return name.length > 1
  return amongCapitals ? name.length > 1 : isSpoken(name)
}

/** Whether a word in capitals is no abbreviation: of four letters at least, two of them vowels. */
function isSpoken(name: string): boolean {
  const vowels = name.match(/[АЕЁИОУЫЭЮЯӘӨҰҮІAEIOUY]/gu) ?? []
  return name.length > 3 && vowels.length > 1
}

function isInCapitals(word: string): boolean {
  return /\p{L}/u.test(word) && word === word.toUpperCase()
}

function isCalledBefore(before: string, word: string, after: string): boolean {
  if (nameBefore.test(before)) return !/^\s*(?:үй|құқ)/u.test(after)
  const [, name, bracket] = explained.exec(before) ?? []
  if (name === undefined || isOffice(name) || doing.test(name)) return false
  return bracket ? true : kinWords.test(word) && /^\s*(?:$|[,.;)])/u.test(after)
}
