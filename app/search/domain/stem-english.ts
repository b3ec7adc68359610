/*
 * The English stemmer of Snowball, Porter 2 (snowballstem.org/algorithms/english/stemmer.html), as PostgreSQL has it in the
 * dictionary english_stem, against which tests hold it.
 */
const vowel = '[aeiouy]'
const other = '[^aeiouy]'
const double = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/
const beforeLi = 'cdeghkmnrt'

/** Words for which the rules would give a wrong stem. */
const exceptions = new Map(
  Object.entries({
    ...{ skis: 'ski', skies: 'sky', dying: 'die', lying: 'lie', tying: 'tie', idly: 'idl' },
    ...{ gently: 'gentl', ugly: 'ugli', early: 'earli', only: 'onli', singly: 'singl' },
    ...Object.fromEntries(
      ['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes'].map((word) => [word, word]),
    ),
  }),
)

/** Words that stay unchanged after their plural ending is removed. */
const settled = /^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed)$/

/** Each ending and its replacement, the longest first. */
const second = pairs(
  'ization=ize ational=ate fulness=ful ousness=ous iveness=ive tional=tion biliti=ble lessli=less entli=ent ation=ate ' +
    'alism=al aliti=al ousli=ous iviti=ive fulli=ful enci=ence anci=ance abli=able izer=ize ator=ate alli=al bli=ble',
)
const third = pairs('ational=ate tional=tion alize=al icate=ic iciti=ic ical=ic ness= ful=')
const fourth =
  /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic|(?<=[st])ion)$/

function pairs(text: string): [string, string][] {
  return text.split(' ').map((pair) => pair.split('=') as [string, string])
}

/**
 * The stem of an English word, shared by most of its forms: families gives famili.
 * @param word in small letters, without apostrophes.
 */
export function stemEnglish(word: string): string {
  if (word.length < 3) return word
  const exception = exceptions.get(word)
  if (exception !== undefined) return exception
  // A y that is a consonant becomes a capital letter.
  const marked = word.replace(/^y/, 'Y').replace(/(?<=[aeiouy])y/g, 'Y')
  const singular = cutPlural(marked)
  if (settled.test(singular)) return singular
  const r1 = /^(?:gener|commun|arsen)/.exec(marked)?.[0].length ?? region(marked, 0)
  const r2 = region(marked, r1)
  let rest = cutTense(singular, r1)
  if (rest.length > 2) rest = rest.replace(new RegExp(`(?<=${other})[yY]$`), 'i')
  rest = replaceEnding(rest, second, r1) ?? cutOgiOrLi(rest, r1)
  rest = replaceEnding(rest, third, r1) ?? cutWithin(rest, r2, /ative$/)
  rest = cutLongest(rest, r2)
  return cutLast(rest, r1, r2).replaceAll('Y', 'y')
}

function cutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1)
  if (/[us]s$/.test(word)) return word
  return new RegExp(`${vowel}.+s$`).test(word) ? word.slice(0, -1) : word
}

function cutTense(word: string, r1: number): string {
  const agreed = /eed(?:ly)?$/.exec(word)
  if (agreed) return agreed.index >= r1 ? `${word.slice(0, agreed.index)}ee` : word
  const stem = word.replace(/(?:ingly|edly|ing|ed)$/, '')
  if (stem === word || !new RegExp(vowel).test(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (double.test(stem)) return stem.slice(0, -1)
  return isShort(stem, r1) ? `${stem}e` : stem
}

/** Whether the word is one short syllable, to which an e is added. */
function isShort(word: string, r1: number): boolean {
  return word.length <= r1 && endsInShortSyllable(word)
}

function endsInShortSyllable(word: string): boolean {
  return new RegExp(`${other}${vowel}[^aeiouywxY]$|^${vowel}${other}$`).test(word)
}

/** Uses the longest ending of the word, and only if the whole ending lies after a position; null for a word without any. */
function replaceEnding(word: string, endings: [string, string][], from: number): string | null {
  const found = endings.find(([ending]) => word.endsWith(ending))
  if (!found) return null
  const [ending, instead] = found
  const at = word.length - ending.length
  return at >= from ? word.slice(0, at) + instead : word
}

function cutOgiOrLi(word: string, r1: number): string {
  if (word.endsWith('logi')) return word.length - 3 >= r1 ? word.slice(0, -1) : word
  const isLi = word.endsWith('li') && beforeLi.includes(word.at(-3) ?? ' ')
  return isLi && word.length - 2 >= r1 ? word.slice(0, -2) : word
}

function cutWithin(word: string, from: number, ending: RegExp): string {
  const at = word.search(ending)
  return at >= from ? word.slice(0, at) : word
}

function cutLongest(word: string, r2: number): string {
  return cutWithin(word, r2, fourth)
}

function cutLast(word: string, r1: number, r2: number): string {
  const at = word.length - 1
  if (word.endsWith('e')) {
    const goes = at >= r2 || (at >= r1 && !endsInShortSyllable(word.slice(0, -1)))
    return goes ? word.slice(0, -1) : word
  }
  return word.endsWith('ll') && at >= r2 ? word.slice(0, -1) : word
}

/** The position after the first consonant that follows a vowel; the end of the word when there is none. */
function region(word: string, from: number): number {
  const found = new RegExp(`${vowel}${other}`).exec(word.slice(from))
  return found ? from + found.index + 2 : word.length
}
