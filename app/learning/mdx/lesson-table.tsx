import { Children, isValidElement, type ReactElement, type ReactNode } from 'react'
import { CardTable } from '../../design/controls/card-table'
import { wordsOf } from './words-of'

type Cell = { children?: ReactNode; style?: { textAlign?: string } }

/** A table of a lesson, as Markdown describes it: its first row is its headings, and its rows have none. */
export function LessonTable({ label, children }: { label: string; children: ReactNode }) {
  const [head = [], ...rows] = findRows(children)
  const columns = head.map((cell) => ({
    heading: cell.children,
    label: wordsOf(cell.children),
    className: alignment(cell),
  }))
  return (
    <CardTable
      label={label}
      columns={columns}
      rows={rows.map((cells, key) => ({
        key,
        cells: cells.map((cell) => ({ content: cell.children, className: alignment(cell) })),
      }))}
    />
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
