import { foldWord } from '../../accounts/domain/name-words'
import type { Language } from '../../platform/i18n/language'
import { normalise } from '../../platform/text/normalise'
import { stemEnglish } from './stem-english'
import { stagesOfKazakh } from './stages-of-kazakh'
import { stemRussian } from './stem-russian'

/**
 * The number of the rules that make words. Raise it when you change what indexWords or passagesOf return; then the next
 * start rebuilds every index.
 */
export const searchEdition = 1

/** Invisible characters and the apostrophes of all keyboards: they do not separate words. */
const unwritten = String.raw`['’‘ʼʹʻ\x60´′＇\p{Default_Ignorable_Code_Point}\p{Cf}]`
const sign = String.raw`[\p{L}\p{M}\p{N}]`

const word = new RegExp(`${sign}(?:${unwritten}*${sign})*`, 'gu')
const hidden = new RegExp(unwritten, 'gu')

/** Longer words are cut, in texts and in queries: both engines store words of this length whole. */
const longestWord = 40

/** A word of a text and where it stands in it, by UTF-16 code units. */
export type PlacedWord = { start: number; end: number; word: string }

/** The words of a text in their order: runs of letters and digits. */
export function wordsIn(text: string): PlacedWord[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    word: found,
  }))
}

/** A word in all the forms under which it can be found. */
export type WordForms = {
  /** Simplified as names are (foldWord), only a-z, 0-9 and а-я; empty for a word of other characters. */
  whole: string
  /** Its simplified stems, if they differ from the word. */
  stems: string[]
}

const remembered = new Map<string, WordForms>()

/** A curriculum has about ten thousand different words in each language. */
const mostRemembered = 60_000

/**
 * The forms of a word in a language. Texts and queries use the same ones, so both engines give the same matches. Kazakh
 * letters become the Russian letters that people type instead, and Ё becomes Е.
 */
export function formsOf(word: string, language: Language): WordForms {
  const key = `${language} ${word}`
  let forms = remembered.get(key)
  if (!forms) {
    if (remembered.size >= mostRemembered) remembered.clear()
    forms = makeForms(word, language)
    remembered.set(key, forms)
  }
  return forms
}

function makeForms(word: string, language: Language): WordForms {
  const plain = normalise(word.replace(hidden, ''), 'NFC').toLowerCase()
  const whole = fold(plain)
  const stems = stemsOf(plain, whole, language).map((stem) => stem.slice(0, longestWord))
  return { whole, stems: [...new Set(stems)].filter((stem) => stem && stem !== whole) }
}

function stemsOf(plain: string, whole: string, language: Language): string[] {
  switch (language) {
    case 'kk':
      return stagesOfKazakh(whole)
    case 'ru':
      return stemsOfRussian(stemRussian(plain)).map(fold)
    case 'en':
      return [fold(stemEnglish(plain))]
  }
}

/**
 * Some Russian nouns have a vowel only in their basic form: ребёнок, ребёнка; отец, отца. Snowball then gives two different
 * stems. The one without the vowel is added; this does no harm if the vowel stays (человек).
 */
function stemsOfRussian(stem: string): string[] {
  const fleeting = /^(.*[а-я].*[^аеиоуыэюя])[ое]([кц])$/.exec(stem)
  return fleeting ? [stem, `${fleeting[1]}${fleeting[2]}`] : [stem]
}

function fold(word: string): string {
  return foldWord(normalise(word, 'NFKC'))
    .replace(/[^a-z0-9а-я]/g, '')
    .slice(0, longestWord)
}

/** Marks stems in the index, so that the beginning of a whole word never finds a stem. */
export const stemMark = '_'

/** The words of a text for the index, each once: the whole word, and every stem with the mark. */
export function indexWords(text: string, language: Language): string[] {
  const kept = new Set<string>()
  for (const { word } of wordsIn(text)) {
    const { whole, stems } = formsOf(word, language)
    if (whole) kept.add(whole)
    for (const stem of stems) kept.add(stemMark + stem)
  }
  return [...kept]
}
