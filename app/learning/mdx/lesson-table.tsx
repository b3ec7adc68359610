import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'
import { wordsOf } from './words-of'

type Cell = { children?: ReactNode; style?: { textAlign?: string } }

/**
 * A table of a lesson. Where it is narrow the stylesheet shows each row as a card, and each cell begins with
 * its column's heading, which is stored here for that: screen readers know it from the column itself. The
 * roles say what browsers no longer assume of a table that is laid out as blocks.
 */
export function LessonTable({ label, children }: { label: string; children: ReactNode }) {
  const [head = [], ...rows] = findRows(children)
  return (
    <div className="table-cards">
      <table role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {head.map((cell, index) => (
              <th key={index} role="columnheader" scope="col" className={alignment(cell)}>
                {cell.children}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((cells, row) => (
            <tr key={row} role="row">
              {cells.map((cell, index) => (
                <td key={index} role="cell" className={alignment(cell)}>
                  <CellLabel heading={wordsOf(head[index]?.children)} />
                  {cell.children}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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

/** The cells of each row, however deep it lies in heads and bodies. */
function findRows(node: ReactNode): Cell[][] {
  return elementsIn(node).flatMap(({ type, props }) =>
    type === 'tr'
      ? [elementsIn(props.children).map((cell) => cell.props as Cell)]
      : findRows(props.children),
  )
}

function elementsIn(node: ReactNode): ReactElement<{ children?: ReactNode }>[] {
  return Children.toArray(node).filter((each) => isValidElement<{ children?: ReactNode }>(each))
}

function alignment({ style }: Cell): string | undefined {
  return style?.textAlign ? `align-${style.textAlign}` : undefined
}
