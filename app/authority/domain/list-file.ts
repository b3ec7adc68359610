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

/** One row of a list, with its number in the file, from 1. */
export type ListRow = { line: number; cells: string[] }

/** A list as it stands in a file: text, whose lines are still to be parted, or the rows of a workbook's first sheet. */
export type ListFile =
  | { kind: 'text'; text: string }
  | { kind: 'rows'; rows: ListRow[] }
  | { kind: 'refused'; why: FileRefusal }
