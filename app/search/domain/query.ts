import type { Language } from '../../platform/i18n/language'
import { formsOf, stemMark, wordsIn } from './search-words'

/** The longest query, in characters and words. Nobody types more, and this limits the time of a search. */
export const queryBounds = { characters: 200, words: 10 }

/** A word of the index that a search looks for. */
export type Term = {
  /** A word of the index, or the beginning of one. */
  text: string
  isBeginning: boolean
}

/** A word of the query: a passage with any of its terms matches. */
export type QueryWord = {
  /** Terms for the word itself, with any of its endings. */
  same: Term[]
  /** The same, and terms for longer words that begin with it. */
  wide: Term[]
}

/**
 * A Kazakh stem of so many letters says what a word is about; words that begin with a shorter stem are mostly unrelated.
 */
const shortestBeginning = 4

/**
 * Reads what somebody typed as plain words; nothing in it is an operator. Words beyond the limit are left out, and so are
 * words without a letter or digit that the index knows.
 */
export function readQuery(typed: string, language: Language): QueryWord[] {
  const byWhole = new Map<string, QueryWord>()
  for (const { word } of wordsIn(typed)) {
    const { whole, stems } = formsOf(word, language)
    if (!whole || byWhole.has(whole)) continue
    byWhole.set(whole, termsOf(whole, stems, language))
    if (byWhole.size === queryBounds.words) break
  }
  return [...byWhole.values()]
}

function termsOf(whole: string, stems: string[], language: Language): QueryWord {
  const same = [whole, ...stems]
    .flatMap((form) => [form, stemMark + form])
    .map((text): Term => ({ text, isBeginning: false }))
  const beginnings = stems.filter((stem) => language === 'kk' && stem.length >= shortestBeginning)
  const wide = [whole, ...beginnings].map((text): Term => ({ text, isBeginning: true }))
  return { same, wide: [...same, ...wide] }
}

/** Whether a word of the index matches a term. */
export function fits({ text, isBeginning }: Term, indexed: string): boolean {
  return isBeginning ? indexed.startsWith(text) : indexed === text
}

/**
 * How well a word matches a word of the query: 2 for the word itself with any ending, 1 if it begins with it, 0 otherwise.
 */
export type Hit = 0 | 1 | 2

/** How well a word of a text matches a word of the query, by the same rules as in the index. */
export function hitOf({ same, wide }: QueryWord, word: string, language: Language): Hit {
  const { whole, stems } = formsOf(word, language)
  const indexed = [whole, ...stems.map((stem) => stemMark + stem)].filter(Boolean)
  const answers = (terms: Term[]) => indexed.some((each) => terms.some((term) => fits(term, each)))
  if (answers(same)) return 2
  return answers(wide) ? 1 : 0
}
