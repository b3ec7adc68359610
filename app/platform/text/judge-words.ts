import { isKeepable } from '../forms/keepable-text'
import { namesChild } from './names-child'
import { plainText } from './plain-text'

/** What is wrong with words that somebody typed: keys that all forms share (design/form-messages). */
export type WordsFault = 'textUnreadable' | 'wordsSayNothing' | 'wordsNameChild'

/** So many different letters and digits stand in the shortest words that say something, such as the number of a case. */
const fewestSigns = 4

/** Rows in which people type along when they have nothing to say: of keys and of the alphabets. */
const rows = [
  ...[
    'qwertyuiop',
    'asdfghjkl',
    'zxcvbnm',
    'йцукенгшщзхъ',
    'фывапролджэ',
    'ячсмитьбю',
    'әіңғүұқөһ',
  ],
  ...[
    'abcdefghijklmnopqrstuvwxyz',
    'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
    'абвгдежзийклмнопрстуфхцчшщъыьэюя',
    '12345678901234567890',
  ],
]

/** Fewer signs than this stand in a row by chance. */
const fewestInRow = 6

/**
 * What is wrong with a purpose, a ground or a reason as it was typed, or null. One rule for the desk, the administration and
 * the API: nothing that cannot be kept (half a surrogate pair, control characters), nothing but blanks, signs, digits, a row of the
 * keyboard or up to four signs repeated, and no child called by name. Lengths, and that no IIN stands in it, are asked elsewhere.
 */
export function judgeWords(typed: string): WordsFault | null {
  if (!isKeepable(typed)) return 'textUnreadable'
  if (saysNothing(typed)) return 'wordsSayNothing'
  return namesChild(typed) ? 'wordsNameChild' : null
}

function saysNothing(typed: string): boolean {
  const signs = signsOf(typed)
  if (new Set(signs).size < fewestSigns) return true
  const joined = signs.join('')
  return isPattern(joined) || isInRow(joined) || isDigitsAlone(typed)
}

/** Whether up to four signs are repeated, the last time perhaps in part. */
function isPattern(signs: string): boolean {
  return [1, 2, 3, 4].some(
    (length) =>
      signs.length >= 2 * length && signs.slice(length) === signs.slice(0, signs.length - length),
  )
}

function isInRow(signs: string): boolean {
  const backwards = [...signs].reverse().join('')
  return (
    signs.length >= fewestInRow &&
    rows.some((row) => row.includes(signs) || row.includes(backwards))
  )
}

/** Whether nothing but digits is left without blanks and the marks around: with a mark between them they may number a case. */
function isDigitsAlone(typed: string): boolean {
  // From the first digit to the last: one expression for all of it would try every blank for each of its parts.
  const [digits = ''] = /\p{Nd}(?:.*\p{Nd})?/su.exec(plainText(typed)) ?? []
  return /^\P{L}*$/u.test(typed) && /^[\p{Nd}\s]+$/u.test(digits)
}

/** How many different letters and digits stand in a text; a letter is one, large or small. */
export function countSigns(text: string): number {
  return new Set(signsOf(text)).size
}

/** The letters and digits of a text, in small letters. */
function signsOf(text: string): string[] {
  return (
    plainText(text)
      .toLowerCase()
      .match(/[\p{L}\p{Nd}]/gu) ?? []
  )
}
