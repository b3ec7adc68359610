import { plainText } from '../../platform/text/plain-text'
import { isIin, letterDigits, readIin } from './iin'

/** Letters in which only whoever searches for an IIN sees a digit: nobody types them by mistake. */
const disguises: Record<string, string> = {
  ...letterDigits,
  Ο: '0',
  Ι: '1',
  Ӏ: '1',
  Z: '2',
  Ч: '4',
  В: '8',
}

/** So many of the twelve are digits at least: words of such letters alone are no number. */
const fewestDigits = 1

/** Numbers that are none of anybody: days with their year, telephones, and cases of courts, such as 7101-26-00-2/123. */
const others = [
  String.raw`(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d`,
  String.raw`(?:19|20)\d\d([./-])(?:0[1-9]|1[0-2])\2(?:0[1-9]|[12]\d|3[01])`,
  String.raw`(?:\+\s?7|8)[\s(-]{0,3}7(?:\d{2}[\s)-]{0,3}\d{3}|\d{3}[\s)-]{0,3}\d{2})[\s-]?\d{2}[\s-]?\d{2}`,
  String.raw`\d{4}-[12]\d-00-\d{1,2}\p{L}?/\d{1,6}`,
].join('|')

const otherNumber = new RegExp(String.raw`(?<!\d)(?:${others})(?!\d)`, 'gu')

/**
 * Whether an IIN stands somewhere in a text, however it is written. Twelve digits together need the check digit alone, for the
 * number is not tied to a birth date (readIin); so does a number in groups that is the only one of its text. Within a longer
 * number, and with any marks between its digits or letters that look like them, it also begins with a day of birth and the digit of
 * century and sex: numbers of cases, days and telephones stand beside each other in honest texts, and one in eleven passes the check.
 */
export function holdsIin(text: string): boolean {
  const plain = plainText(text)
  if ((plain.match(/\d{12,}/g) ?? []).some(isHeldTogether)) return true
  const rest = plain.replace(otherNumber, ' ж ')
  const read = readIin(rest)
  return (read.kind === 'iin' && !isOrganisation(read.iin)) || runsIn(rest).some(isHeldApart)
}

function isHeldTogether(digits: string): boolean {
  if (digits.length === 12) return isIin(digits) && !isOrganisation(digits)
  const starts = Array.from({ length: digits.length - 11 }, (_, start) => start)
  return starts.some((start) => isBornIin(digits.slice(start, start + 12)))
}

/** The number of an organisation has the same length and check digit; in the place of the day it has its kind, 4 to 6. */
function isOrganisation(digits: string): boolean {
  return /^\d\d(?:0\d|1[0-2])[4-6][0-3]/.test(digits)
}

function isBornIin(digits: string): boolean {
  const [month, day] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))]
  // Of a leap year: the century stands in another digit.
  const isDay =
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2024, month, 0)).getUTCDate()
  return isDay && /^\d{6}[0-6]/.test(digits) && isIin(digits)
}

/** A digit, or a letter in its place, and the group in which it stands. */
type Sign = { digit: string; isLetter: boolean; group: number }

/** The digits of a text between words, whatever marks stand among them. */
function runsIn(text: string): Sign[][] {
  const runs: Sign[][] = [[]]
  let group = 0
  for (const sign of text.toUpperCase()) {
    const digit = /\d/.test(sign) ? sign : disguises[sign]
    if (digit !== undefined) runs.at(-1)?.push({ digit, isLetter: digit !== sign, group })
    else if (/\p{L}/u.test(sign)) runs.push([])
    else group++
  }
  return runs
}

function isHeldApart(run: readonly Sign[]): boolean {
  return run.some((_, start) => {
    const signs = run.slice(start, start + 12)
    return (
      signs.length === 12 &&
      isEdge(run[start - 1], run[start]) &&
      isEdge(run[start + 11], run[start + 12]) &&
      signs.filter(({ isLetter }) => !isLetter).length >= fewestDigits &&
      isBornIin(signs.map(({ digit }) => digit).join(''))
    )
  })
}

/** Whether a number may begin or end between two signs: not within digits that stand together. */
function isEdge(left: Sign | undefined, right: Sign | undefined): boolean {
  if (!left || !right || left.group !== right.group) return true
  return left.isLetter || right.isLetter
}
