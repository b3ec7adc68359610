import { parseIin, readIin, type Iin } from '../../accounts/domain/iin'
import { isMeantAsCode, parseCertificateCode } from '../../certification/domain/certificate-code'

/** The most that is checked at once. */
export const mostLines = 10_000

/** Why a line cannot be read. */
export const lineFaults = [
  'iin-wrong',
  'digits-uncounted',
  'zero-lost',
  'code-wrong',
  'several',
  'unreadable',
] as const

export type LineFault = (typeof lineFaults)[number]

/** What stands on a line of a batch. */
export type BatchItem =
  | { kind: 'iin'; iin: Iin }
  | { kind: 'code'; code: string }
  /** The last four digits of a number that is no IIN; empty for anything else. Nothing more of it is kept. */
  | { kind: 'unreadable'; why: LineFault; shown: string }

export type BatchLine = {
  /** The line of what was pasted or uploaded, from 1; lines without anything count, too. */
  line: number
  item: BatchItem
}

/**
 * Reads a list as people paste it or a spreadsheet writes it: an IIN or a certificate code on each line, alone or
 * among other columns (comma, semicolon or tab), in quotes or not, below a line of headings or not.
 *
 * A line is a line: a quotation mark that is never closed swallows no other line, and what cannot be read is told
 * by its number and refuses nothing else. The first column that can be read counts.
 */
export function readLines(text: string): BatchLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const read = lines.flatMap((typed, at): BatchLine[] => {
    const cells = typed.split(/[,;\t]/).map(plain)
    return cells.some(Boolean) ? [{ line: at + 1, item: readCells(cells) }] : []
  })
  const [first] = read
  return first && isHeading(lines[first.line - 1] ?? '', first.item) ? read.slice(1) : read
}

/** An IIN or a code as one text, the same however it was written; null for what cannot be read. */
export function keyOf(item: BatchItem): string | null {
  if (item.kind === 'unreadable') return null
  return item.kind === 'iin' ? `iin ${item.iin}` : `code ${item.code}`
}

/** Reads one IIN or certificate code. */
export function readItem(text: string): BatchItem {
  return readCells([plain(text)])
}

/** In characters. What is longer is neither an IIN nor a code, however many spaces and signs stand in it. */
const longestCell = 200

/** Stands for such a cell: something that cannot be read. */
const tooLong = '…'

function plain(cell: string): string {
  const trimmed = cell.trim()
  // Not even looked at: the time it takes to strip it would grow with the square of its length.
  if (trimmed.length > longestCell) return tooLong
  return trimmed.replace(/^["'“”«»\s]+|["'“”«»\s]+$/g, '')
}

function readCells(cells: readonly string[]): BatchItem {
  let fault: BatchItem | undefined
  for (const cell of cells) {
    const item = readCell(cell)
    if (item.kind !== 'unreadable') return item
    // The column that was most likely meant says what is wrong with the line.
    if (!fault || (fault.kind === 'unreadable' && fault.why === 'unreadable')) fault = item
  }
  return fault ?? { kind: 'unreadable', why: 'unreadable', shown: '' }
}

function readCell(cell: string): BatchItem {
  const iin = readIin(cell)
  const code = parseCertificateCode(cell)
  if (iin.kind === 'iin' && code.kind === 'code') return unreadable('several')
  if (iin.kind === 'iin') return iin
  if (code.kind === 'code') return { kind: 'code', code: code.code }
  if (iin.why === 'two-readings' || code.why === 'two-readings') return unreadable('several')
  const { digits } = iin
  if (iin.why === 'wrong-check-digit') return unreadable('iin-wrong', digits)
  if (isPaddable(digits)) return unreadable('zero-lost', digits)
  if (code.why === 'wrong-check-character' || isMeantAsCode(cell)) return unreadable('code-wrong')
  return digits.length >= 8 ? unreadable('digits-uncounted', digits) : unreadable('unreadable')
}

function unreadable(why: LineFault, digits = ''): BatchItem {
  return { kind: 'unreadable', why, shown: digits.slice(-4) }
}

/**
 * Whether an IIN would come out if the zeros were put back that a spreadsheet takes from the front of a number. It is
 * told, not done: one mistyped number in eleven would become somebody else's.
 */
function isPaddable(digits: string): boolean {
  return digits.length < 12 && digits.length >= 9 && parseIin(digits.padStart(12, '0')) !== null
}

/** Headings are words: a first line in which nothing was meant as a number. */
function isHeading(typed: string, item: BatchItem): boolean {
  return item.kind === 'unreadable' && item.why === 'unreadable' && !/\d{4}/.test(typed)
}
