import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { emptyPlace, ReadyPieces } from './ready-html'

/** Renders elements to one string, with every piece of ready HTML in its place. */
export function renderHtml(elements: ReactNode): string {
  const pieces: string[] = []
  const html = renderToString(
    <ReadyPieces.Provider value={pieces}>{elements}</ReadyPieces.Provider>,
  )
  if (pieces.length === 0) return html
  // React renders in the order of the page, so that the pieces lie between its parts in their own order.
  const [first = '', ...parts] = html.split(emptyPlace)
  return parts.reduce((page, part, at) => page + (pieces[at] ?? '') + part, first)
}
