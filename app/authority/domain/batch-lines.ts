import { parseIin, readIin, type Iin } from '../../accounts/domain/iin'
import { isMeantAsCode, parseCertificateCode } from '../../certification/domain/certificate-code'
import { mostColumns, type ListRow } from './list-file'

/** The most that is checked at once. */
export const mostLines = 10_000

/** Why a line cannot be read. */
export const lineFaults = [
  'iin-wrong',
  'digits-uncounted',
  'zero-lost',
  'rounded',
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
  /** The line on which the same number stands first; absent from that one. */
  repeats?: number
}

/**
 * Reads a list as people paste it or a spreadsheet writes it: an IIN or a certificate code on each line, alone or
 * among other columns (comma, semicolon or tab), in quotes or not, below a line of headings or not.
 *
 * A line is a line: a quotation mark that is never closed swallows no other line, and what cannot be read is told
 * by its number and refuses nothing else. The first column that can be read counts.
 */
export function readLines(text: string): BatchLine[] {
  return readRows(splitRows(text), null)
}

/** Parts a text into rows and cells, as readLines does. */
export function splitRows(text: string): ListRow[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  return lines.map((typed, at) => ({ line: at + 1, cells: partCells(typed) }))
}

function partCells(typed: string): string[] {
  return keepRounded(typed).split(/[,;\t]/, mostColumns)
}

/**
 * Reads the rows of a list like readLines: of each the first cell that can be read, or the one of the column that was chosen
 * (from 0). Rows without anything are left out, and a number that stood before is marked with its line.
 */
export function readRows(rows: readonly ListRow[], column: number | null): BatchLine[] {
  const read = rows.flatMap(({ line, cells }): BatchLine[] => {
    const told = cells.map(plain)
    if (!told.some(Boolean)) return []
    return [{ line, item: readCells(column === null ? told : [told[column] ?? '']) }]
  })
  const [first] = read
  const typed = rows.find(({ line }) => line === first?.line)?.cells.join(' ') ?? ''
  return markRepeats(first && isHeading(typed, first.item) ? read.slice(1) : read)
}

/** Columns of a list (from 0) of which nobody can tell which is meant: those in which IINs stand beside a different one. */
export function findRivalColumns(rows: readonly ListRow[]): number[] {
  const rivals = new Set<number>()
  for (const { cells } of rows) {
    const iins = cells.flatMap((cell, column) => {
      const item = readCell(plain(cell))
      return item.kind === 'iin' ? [{ column, iin: item.iin }] : []
    })
    if (new Set(iins.map(({ iin }) => iin)).size < 2) continue
    for (const { column } of iins) rivals.add(column)
  }
  return [...rivals].sort((a, b) => a - b)
}

function markRepeats(lines: readonly BatchLine[]): BatchLine[] {
  const first = new Map<string, number>()
  return lines.map((each) => {
    const key = keyOf(each.item)
    if (key === null) return each
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, each.line)
      return each
    }
    return { ...each, repeats: before }
  })
}

/** Whether any line was meant as a number, right or mistyped: a file of other lines is no list. */
export function holdsNumbers(lines: readonly BatchLine[]): boolean {
  return lines.some(({ item }) => item.kind !== 'unreadable' || item.why !== 'unreadable')
}

/** A number that a spreadsheet rounded to a power of ten, as 7,00911E+11: its comma parts no cells. */
const roundedNumber = /(\d)[.,](\d{1,14}[eеEЕ]\+?\d{1,2})(?!\d)/g

function keepRounded(typed: string): string {
  return typed.replace(roundedNumber, '$1.$2')
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

function readCell(shown: string): BatchItem {
  const cell = spellOut(shown)
  if (cell === null) return unreadable('rounded')
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

/** A power of ten with all of its digits, as 7,00911204362E+11, as a number; null when some are lost; anything else as it is. */
function spellOut(cell: string): string | null {
  const [, first, rest = '', power] = powerOfTen.exec(keepRounded(cell)) ?? []
  if (first === undefined) return cell
  const length = Number(power)
  return rest.length >= length && !/[1-9]/.test(rest.slice(length))
    ? first + rest.slice(0, length)
    : null
}

const powerOfTen = /^(\d)\.(\d{1,14})[eеEЕ]\+?(10|11)$/

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
