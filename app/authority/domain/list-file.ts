import type { BatchLine } from './batch-lines'

/** Why a file is no list: what it is, as far as that can be told, or that nothing in it can be read. */
const fileRefusals = [
  'old-workbook',
  'open-document',
  'locked-workbook',
  'broken-workbook',
  'large-workbook',
  'document',
  'pdf',
  'picture',
  'archive',
  'no-text',
  'web-page',
  'other-table',
  'saved-email',
  'data-file',
  'no-numbers',
] as const

export type FileRefusal = (typeof fileRefusals)[number]

/** More columns than this no list has: what stands behind them is not read. */
export const mostColumns = 200

/** One row of a list, with its number in the file, from 1. */
export type ListRow = { line: number; cells: string[] }

/** A list as it stands in a file: text, whose lines are still to be parted, or the rows of a workbook's first sheet. */
export type ListFile =
  | { kind: 'text'; text: string }
  | { kind: 'rows'; rows: ListRow[] }
  | { kind: 'refused'; why: FileRefusal }

/** What an officer sent: a file by its bytes, or what was typed; and the column (from 0) that was chosen, empty for none. */
export type SentList = { list: Uint8Array | string; column: string }

/** What was read of it; `columns` (from 0) are those in which different IINs stand side by side. */
export type ReadList =
  | { kind: 'read'; lines: BatchLine[] }
  | { kind: 'several-columns'; columns: number[] }
  | { kind: 'refused'; why: FileRefusal }
