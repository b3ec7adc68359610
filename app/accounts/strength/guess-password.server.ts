import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'
import { normalise } from '../../platform/text/normalise'
import { isKnownNumber } from '../domain/known-number'
import type { PasswordFault } from '../domain/password'
import { findOneWord, readsLikeOneWord } from './find-one-word'
import { cyrillicKeys, switchLayout } from './keyboard'
import { localWords, spelledWords } from './local-words'

/**
 * How many guesses a password must withstand (D. Wheeler, zxcvbn, USENIX Security 2016): 10^8, as many as eight random
 * signs are worth there. At the 750 or so that strangers are given a day (limits: signInPaces) that is 365 years.
 */
const leastGuesses = 1e8

/**
 * In characters. What follows is not looked at: it could only make a password harder to guess, and what is looked at
 * bounds how long that takes.
 */
const longestJudged = 32

/** Lists of the library that people here choose passwords from. English surnames and words of Wikipedia are left out. */
const lists = {
  'passwords-common': common['passwords-common'] ?? [],
  'commonWords-en': english['commonWords-en'] ?? [],
  'firstnames-en': english['firstnames-en'] ?? [],
}

const qwerty = adjacencyGraphs.qwerty ?? {}

const estimate = new ZxcvbnFactory({
  dictionary: {
    ...lists,
    'words-local': [...localWords],
    'words-local-spelt': [...spelledWords],
    'words-local-switched': localWords.map(switchLayout),
  },
  graphs: { qwerty, keypad: adjacencyGraphs.keypad ?? {}, cyrillic: cyrillicKeys(qwerty) },
  maxLength: longestJudged,
})

/** Every word that somebody who guesses tries first, as it is written and as its keys write it in the other layout. */
const allWords = new Set([
  ...Object.values(lists).flat().map(String),
  ...localWords,
  ...spelledWords,
])

/** Why a password is easily guessed by somebody who knows the person's own words, or null when it is not. */
export function guessPassword({
  password,
  own,
}: {
  password: string
  own: readonly string[]
}): PasswordFault | null {
  const judged = [...normalise(password, 'NFKC')].slice(0, longestJudged).join('')
  // As it is written, without signs that part words, and as its keys write it in the other layout.
  const spellings = [judged, judged.replace(/[-_.]/g, ''), switchLayout(judged)]
  const words = [...own, ...own.map(switchLayout)]
  const results = spellings.map((each) => estimate.check(each, words))
  const easiest = results.reduce((a, b) => (b.guesses < a.guesses ? b : a))
  if (easiest.guesses >= leastGuesses) return judgeOneWord(judged, own)
  return whyEasy(easiest.sequence)
}

/** What stands before or after a number, as `tel` and `kz`. */
const fewLetters = /^\p{L}{1,3}(?=\P{L})|(?<=\P{L})\p{L}{1,3}$/gu

/** One word with a year, a sign and a few digits is tried by every program that guesses, however many its letters are. */
function judgeOneWord(judged: string, own: readonly string[]): PasswordFault | null {
  const ownWords = new Set(own)
  const word = findOneWord(judged, (text) => ownWords.has(text) || allWords.has(text))
  if (word !== null) return ownWords.has(word) ? 'passwordOwn' : 'passwordCommon'
  if (isKnownNumber(judged.replace(fewLetters, ''))) return 'passwordPattern'
  return readsLikeOneWord(judged) ? 'passwordWeak' : null
}

type Match = ReturnType<ZxcvbnFactory['check']>['sequence'][number]

function whyEasy(sequence: readonly Match[]): PasswordFault {
  const names = sequence.map((match) => String(match.dictionaryName ?? ''))
  if (names.includes('userInputs')) return 'passwordOwn'
  if (names.includes('passwords-common') && sequence.length <= 2) return 'passwordCommon'
  const patterns = new Set(['spatial', 'repeat', 'sequence', 'date', 'regex'])
  if (sequence.some(({ pattern }) => patterns.has(pattern))) return 'passwordPattern'
  return sequence.length === 1 && names[0] ? 'passwordCommon' : 'passwordWeak'
}
