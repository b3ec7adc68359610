import { holdsIin } from '../../accounts/domain/holds-iin'
import { judgeKeptWords, type KeptWordsFault } from '../../accounts/domain/judge-kept-words'
import { countSigns, judgeWords } from '../../platform/text/judge-words'
import { visibleLength } from '../../platform/text/plain-text'

/** Why an officer usually looks at a record. Kept by name, shown in the reader's language. */
const commonPurposes = [
  'candidate-registration',
  'opinion-on-application',
  'court-preparation',
  'placement-oversight',
] as const

export type CommonPurpose = (typeof commonPurposes)[number]

/** The choice under which an officer writes the purpose in their own words. */
export const otherPurpose = 'other'

/** What an officer chooses from. */
export const purposeChoices = [...commonPurposes, otherPurpose] as const

/** Shorter words than this explain nothing to the person whose record it is. */
export const shortestPurpose = 10
export const longestPurpose = 300

/** In characters: not looked into, whatever stands in it. A program may send a thousand times as much. */
const farTooLong = 4 * longestPurpose

/**
 * What is wrong with a purpose in somebody's own words, at the desk and in the API alike; null when nothing is. Blanks and
 * what no eye sees make it no longer.
 */
export function judgePurpose(
  words: string,
): KeptWordsFault | 'wordsTooFew' | 'wordsTooMany' | null {
  if (words.length > farTooLong) return 'wordsTooMany'
  if (visibleLength(words) < shortestPurpose) return 'wordsTooFew'
  return words.length > longestPurpose ? 'wordsTooMany' : judgeKeptWords(words)
}

/** What a program says it looks for: the first fault, with the member it is of; null when there is none. */
export function judgeSaid({ purpose, caseNumber }: Said): string | null {
  const fault = judgePurpose(purpose)
  if (fault) return `purpose: ${fault}`
  const wrong = caseNumber === undefined ? null : judgeCaseNumber(caseNumber)
  return wrong && `caseNumber: ${wrong}`
}

/** What is said of a look in the API. */
export type Said = { purpose: string; caseNumber?: string }

export const longestCaseNumber = 60

/** So many different letters and digits stand in a case number at least: one sign, however often, is made up. */
const fewestCaseSigns = 2

/**
 * What is wrong with the number of a case, at the desk and in the API alike; null when nothing is. It holds a digit, so that blanks
 * and a word are none, and two different letters or digits, so that 1111 is none; a short one, such as 12/26, is as good as a long
 * one. Otherwise it is judged as all words that are kept.
 */
export function judgeCaseNumber(typed: string): KeptWordsFault | 'caseNumberWrong' | null {
  if (typed.length > farTooLong) return 'caseNumberWrong'
  const fault = judgeWords(typed)
  if (fault && fault !== 'wordsSayNothing') return fault
  if (holdsIin(typed)) return 'wordsHoldIin'
  const isNumber = /\p{Nd}/u.test(typed) && countSigns(typed) >= fewestCaseSigns
  return typed.length > longestCaseNumber || !isNumber ? 'caseNumberWrong' : null
}

/** Whether a stored purpose is one of the usual ones; otherwise it is the officer's own words. */
export function isCommonPurpose(purpose: string): purpose is CommonPurpose {
  return commonPurposes.some((common) => common === purpose)
}
