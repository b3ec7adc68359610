import type { Language } from '../../platform/i18n/language'
import { translate } from '../../platform/i18n/messages'
import type { Statement } from '../domain/statement'
import { paperMessages } from '../words/paper-messages'

/** A4, lying, in points: where text begins and ends, and the lines that its parts hang from. */
export const paper = {
  left: 78,
  right: 764,
  middle: 421,
  divide: 246,
  body: 258,
  foot: 390,
  close: 532,
} as const

/** A line of text across the whole width. */
export const across = { x: paper.left, width: paper.right - paper.left, align: 'center' } as const

/** The languages of the paper: Kazakh, and the holder's; beside a Kazakh holder's Russian, since offices work in both. */
export function languagesOf({ holder }: Statement): Language[] {
  return ['kk', holder.language === 'kk' ? 'ru' : holder.language]
}

/** The printed words in one language. */
export function wordsIn(lang: Language) {
  return translate(paperMessages, lang)
}

/** What is said in each language of the paper; only once where two of them say it alike. */
export function sayInEach(statement: Statement, say: (lang: Language) => string) {
  const said = new Map<string, Language>()
  for (const lang of languagesOf(statement)) {
    const text = say(lang)
    if (!said.has(text)) said.set(text, lang)
  }
  return [...said].map(([text, lang], index) => ({ text, lang, first: index === 0 }))
}
