import { helpLines } from '../../design/help/help-lines'
import { isLanguage, languages, type Language } from '../../platform/i18n/language'
import { findStrayNumbers } from '../domain/find-stray-numbers'
import type { Desk } from './desk'

/** Where a YAML file says in which language the text that follows is. */
const languageMarks = new RegExp(`(?<=^|[\\s{,])(${languages.join('|')}):\\s`, 'g')

/** Refuses each number of a lesson that people would be sent to although nobody confirmed it. */
export function checkLessonNumbers(desk: Desk, path: string, language: Language) {
  checkPart(desk, path, { text: desk.text(path) ?? '', language, start: 0, end: Infinity })
}

/**
 * The same for a YAML file whose texts are written as `kk: ...`, `ru: ...`, `en: ...`. It is read as it was
 * typed, whatever its schema makes of it, so that each problem has the place of the number itself.
 */
export function checkSheetNumbers(desk: Desk, path: string) {
  const text = desk.text(path) ?? ''
  const marks = [...text.matchAll(languageMarks)]
  for (const [index, { 1: language, index: start }] of marks.entries()) {
    const end = marks[index + 1]?.index ?? text.length
    if (isLanguage(language)) checkPart(desk, path, { text, language, start, end })
  }
}

/** A part of the text of a file, which is read out of its bytes once for all its parts. */
type Part = { text: string; language: Language; start: number; end: number }

function checkPart(desk: Desk, path: string, { text, language, start, end }: Part) {
  for (const { number, at } of findStrayNumbers(text.slice(start, end), {
    language,
    lines: helpLines,
  })) {
    const before = text.slice(0, start + at).split('\n')
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    desk.refuse(path, unconfirmed(number), place)
  }
}

/** What is said of a number that is not among the confirmed ones. */
export function unconfirmed(number: string): string {
  return `${number} is not a confirmed number to call; those are ${helpLines.join(', ')}`
}
