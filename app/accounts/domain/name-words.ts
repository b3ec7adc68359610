import { normalise } from '../../platform/text/normalise'

/**
 * The words of a name as they are compared: a key that is the same however the name is spelled.
 *
 * - Kazakh letters fold with the Russian ones that papers have in their place (Ә А, Ғ Г, Қ К, Ң Н, Ө О, Ұ Ү У, Һ Х, and
 *   І with И and Ы, for it is written as either); Ё with Е and Й with И, by their marks; Э with Е (Елдар, Эльдар).
 * - Ь and Ъ are left out: Russian papers write them behind consonants that are soft in Kazakh (Әділбеков, Адильбеков).
 * - I's in a row are one, for Йі, Ій, Ый and Иі become И or ИЙ there (Сейітов, Сеитов; Қайырбек, Каирбек).
 * - Every mark above or below a letter is left out, so that ä ğ ñ ö ş ū ü of the Latin Kazakh alphabet fold with a g n o s u,
 *   and ı with i.
 * - Letters that look alike in the Cyrillic, the Latin and the Greek alphabet are one, whichever was typed.
 * - Case, apostrophes, and how a letter is encoded make no difference; hyphens, dots and spaces of any kind part words.
 *
 * Endings are not folded: Серікова is not Серіков. Nor is a name carried from one alphabet into the other.
 * Source: spellings of Kazakh names in Russian documents, as in the tables of passports and civil acts.
 */
export function nameWords(name: string): string[] {
  return normalise(name, 'NFC')
    .replace(unwritten, '')
    .split(/[^\p{L}\p{M}]+/u)
    .map(foldWord)
    .filter(Boolean)
}

/** Apostrophes, in all the signs that keyboards have for them, and what cannot be seen. */
const unwritten = /['’‘ʼʹʻ`´′＇"\p{Default_Ignorable_Code_Point}\p{Cf}]/gu

/** A word as it is compared with others, by the rules of nameWords; it holds no space and no hyphen. */
export function foldWord(word: string): string {
  // Whoever has no һ on the keyboard types the Latin h; a capital H looks like Н instead.
  const withH = /\p{Script=Cyrillic}/u.test(word) ? word.replaceAll('h', 'һ') : word
  // The small Greek ν and υ look like v and u of a Latin word; their capitals look like N and Y of any.
  const whole = /\p{Script=Latin}/u.test(withH)
    ? withH.replaceAll('ν', 'v').replaceAll('υ', 'u')
    : withH
  const letters = normalise(whole.toLowerCase(), 'NFD').replace(/\p{M}/gu, '')
  const folded = [...letters].map((letter) => folds.get(letter) ?? letter).join('')
  return folded.replace(/[ьъ]/g, '').replace(/i{2,}/g, 'i')
}

/** Cyrillic letters, by the letter that stands for all that are not told apart. */
const folds = new Map(
  Object.entries({
    a: 'аәəα',
    b: 'вβ',
    c: 'сϲ',
    e: 'еєэε',
    h: 'нңη',
    i: 'иіыıι',
    j: 'јϳ',
    k: 'кқκ',
    m: 'мμ',
    n: 'ν',
    o: 'оөο',
    p: 'рρ',
    s: 'ѕ',
    t: 'тτ',
    x: 'хһχ',
    y: 'уұүυ',
    z: 'ζ',
    г: 'ғґγ',
    σ: 'ς',
  }).flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)),
)

/** How a name is kept beside itself: its words, in their order. */
export function nameKeyOf(name: string): string {
  return nameWords(name).join(' ')
}
