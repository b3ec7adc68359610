import type { ReactNode } from 'react'

/** A column: what stands over it, and the same in plain words for the cards. */
export type CardColumn = { heading: ReactNode; label: string; className?: string }

/** A cell, in the order of the columns. */
type CardCell = { content: ReactNode; className?: string }

type CardTableProps = {
  /** What the table is of, for screen readers. */
  label: string
  columns: readonly CardColumn[]
  rows: readonly { key: string | number; cells: readonly CardCell[] }[]
  /** Whether the first cell of a row says what the row is of. */
  hasRowHeadings?: boolean
  className?: string
}

/**
 * A table of any page. Where it is narrow the stylesheet shows each row as a card, and each cell begins with its
 * column's heading, which stands in it for that: screen readers know it from the column itself. The roles say
 * what browsers no longer assume of a table that is laid out as blocks.
 */
export function CardTable(props: CardTableProps) {
  const { label, columns, rows, hasRowHeadings = false, className } = props
  return (
    <div className="table-cards">
      <table role="table" aria-label={label} className={className}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ heading, className: alignment }, index) => (
              <th key={index} role="columnheader" scope="col" className={alignment}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, cells }) => (
            <tr key={key} role="row">
              {cells.map((cell, index) => (
                <TableCell
                  key={index}
                  cell={cell}
                  label={columns[index]?.label ?? ''}
                  isHeading={hasRowHeadings && index === 0}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Columns of a table whose headings are plain words. */
export function plainColumns(headings: readonly string[]): CardColumn[] {
  return headings.map((heading) => ({ heading, label: heading }))
}

function TableCell({
  cell: { content, className },
  label,
  isHeading,
}: {
  cell: CardCell
  label: string
  isHeading: boolean
}) {
  if (!isHeading) {
    return (
      <td role="cell" className={className}>
        <CellLabel heading={label} />
        {content}
      </td>
    )
  }
  return (
    <th role="rowheader" scope="row" className={className}>
      <CellLabel heading={label} />
      {content}
    </th>
  )
}

function CellLabel({ heading }: { heading: string }) {
  if (!heading.trim()) return null
  return (
    <span className="cell-label" aria-hidden="true">
      {`${heading.trim().replace(/:$/, '')}: `}
    </span>
  )
}
