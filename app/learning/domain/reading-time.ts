import { languages, type Language } from '../../platform/i18n/language'

/**
 * Words that an adult reads silently in a minute, on average: IReST (Trauzettel-Klosinski and Dietz 2012) for Russian
 * and English. Kazakh was not measured there; Turkish was, its nearest relative among the seventeen languages.
 */
const wordsPerMinute: Record<Language, number> = { kk: 166, ru: 184, en: 228 }

/** Minutes, with their fractions, that reading so many words of a language takes. */
export function readingMinutes(words: number, language: Language): number {
  return words / wordsPerMinute[language]
}

/** Minutes, with their fractions, that a text takes in the language in which it takes the longest. */
export function slowestReadingMinutes(words: Record<Language, number>): number {
  return Math.max(...languages.map((language) => readingMinutes(words[language], language)))
}
