import { gap } from '../../platform/text/plain-text'
import { codeLength, readCharacter } from './code-alphabet'

/** Words, what may stand between the groups of a code, and everything else. */
const pieces = new RegExp(String.raw`[\p{L}\p{M}\p{N}]+|${gap}+|[^]`, 'gu')

const word = /[\p{L}\p{M}\p{N}]/u

const gapOnly = new RegExp(`^${gap}+$`, 'u')

/** Words that stand before, behind or in the address of a code, and that have no character strange to codes. */
const labels = new Set(
  'certificate certificates cert code number extract verify check номер номера'.split(' '),
)

/** Marks that people put around and between what they write; anything else among a code is a slip. */
const punctuation = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}.,;:!?…"'`´/\\|&=%~#+<>·•]/u

/** The words of a text that may be parts of a code, in runs. */
type Runs = string[][]

/**
 * The stretches of a plain text that have a code's length: whole words, next to each other, with nothing but spaces and
 * hyphens between them. Only when there are none, marks may stand between them, too. The printed shape, eighteen
 * characters together or in three groups of six, comes before any other.
 */
export function findStretches(text: string): string[] {
  const runs = runsOf(text, false)
  const close = stretchesOf(runs)
  return close.length > 0 ? close : stretchesOf(runsOf(text, true))
}

/** What a text holds that was meant as a code and has not the length of one: its characters, and the first stranger. */
export function findMeant(text: string): { characters: string; stranger: string | null } {
  const all = text.match(pieces) ?? []
  const parts = all.filter((piece) => !isAround(piece))
  // Words alone: whichever letter comes first says that it is no code.
  const typed = [...(parts.length > 0 ? parts : all.filter((piece) => word.test(piece))).join('')]
  return {
    characters: typed.filter(readCharacter).join(''),
    stranger: typed.find((character) => readCharacter(character) === null) ?? null,
  }
}

function runsOf(text: string, acrossMarks: boolean): Runs {
  const runs: Runs = [[]]
  for (const piece of text.match(pieces) ?? []) {
    if (isPart(piece)) runs.at(-1)?.push(piece)
    else if (!gapOnly.test(piece) && !(acrossMarks && punctuation.test(piece))) runs.push([])
  }
  return runs
}

function isPart(piece: string): boolean {
  return word.test(piece) && !labels.has(piece.toLowerCase()) && [...piece].every(readCharacter)
}

/** Whether a piece only stands around a code: a mark, a space, a label, or a word of another alphabet without a digit. */
function isAround(piece: string): boolean {
  if (!word.test(piece)) return gapOnly.test(piece) || punctuation.test(piece)
  if (labels.has(piece.toLowerCase())) return true
  return !/\d/.test(piece) && ![...piece].every(readCharacter)
}

function stretchesOf(runs: Runs): string[] {
  const found = runs.flatMap(stretchesOfRun)
  const printed = found.filter((words) => words.length === 1 || words.every(isGroup))
  const chosen = printed.length > 0 ? printed : found
  return chosen.map((words) => words.join('')).filter(isLikely)
}

/** The printed form has three groups of six. */
function isGroup(part: string): boolean {
  return part.length === codeLength / 3
}

function stretchesOfRun(words: string[]): string[][] {
  return words.flatMap((_, from) => {
    let length = 0
    for (let to = from; to < words.length && length < codeLength; to++) {
      length += [...(words[to] ?? '')].length
      if (length === codeLength) return [words.slice(from, to + 1)]
    }
    return []
  })
}

/** Words of letters that are all Cyrillic are words: a code has letters that no Cyrillic one looks like, or a digit. */
function isLikely(stretch: string): boolean {
  return /[\dA-Za-z]/.test(stretch)
}
