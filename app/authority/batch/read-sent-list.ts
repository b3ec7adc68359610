import {
  findRivalColumns,
  mostLines,
  readItem,
  readRows,
  splitRows,
  type BatchLine,
} from '../domain/batch-lines'
import type { ListRow, ReadList, SentList } from '../domain/list-file'
import { readList } from './read-list'

/**
 * Reads a list to its lines: of the column that was chosen where IINs stand side by side, or says which columns those are. Of a
 * list that is longer than any may be, no more is read than shows that.
 */
export function readSentList({ list, column }: SentList): ReadList {
  const file =
    typeof list === 'string' ? ({ kind: 'text', text: list } as const) : readList({ bytes: list })
  if (file.kind === 'refused') return file
  const rows = shorten(file.kind === 'rows' ? file.rows : splitRows(file.text))
  const columns = findRivalColumns(rows)
  const chosen = columns.find((each) => String(each) === column)
  if (columns.length > 0 && chosen === undefined) return { kind: 'several-columns', columns }
  return { kind: 'read', lines: readRows(rows, chosen ?? null) }
}

/** Rows on which something stands: one more than may be checked, and a line of headings. */
function shorten(rows: readonly ListRow[]): ListRow[] {
  const held: ListRow[] = []
  for (const row of rows) {
    if (row.cells.some((cell) => cell.trim() !== '')) held.push(row)
    if (held.length > mostLines + 1) break
  }
  return held
}

/** Reads numbers that a program sent, each as a line of its own. */
export function readItems(items: readonly string[]): BatchLine[] {
  return items.map((item, index) => ({ line: index + 1, item: readItem(item) }))
}
