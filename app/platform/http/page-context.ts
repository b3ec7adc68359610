import { createContext, useContext } from 'react'

/** What the document itself needs to know of its request, also when a loader failed. */
export type PageContext = {
  requestId: string
  /** Path and query of the page, to come back to it. */
  path: string
  /** Address of the script that betters pages; none in a page that must not have one. */
  scripts: string[]
}

export const PageContextProvider = createContext<PageContext>({
  requestId: '',
  path: '/',
  scripts: [],
})

export function usePageContext(): PageContext {
  return useContext(PageContextProvider)
}
