import { createContext, createElement, useContext, type ReactElement } from 'react'

/** The pieces of one page that were rendered before it, in the order in which it shows them; null where nobody puts them in. */
export const ReadyPieces = createContext<string[] | null>(null)

/** An element that HTML does not know and no author can write: it stands where a piece comes. */
const place = 'ready-html'

/** How React writes it. */
export const emptyPlace = `<${place}></${place}>`

type ReadyHtmlProps = {
  /** Whole elements. */
  html: string
}

/**
 * HTML that was rendered before, among other elements: React can put HTML only into an element of its own. It stands in what
 * `renderHtml` renders, and nowhere else.
 */
export function ReadyHtml({ html }: ReadyHtmlProps): ReactElement {
  const pieces = useContext(ReadyPieces)
  if (!pieces) throw new Error('ready HTML stands where nobody puts it in')
  pieces.push(html)
  return createElement(place)
}
