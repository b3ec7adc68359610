import { createContext, useContext } from 'react'

/** What the document itself needs to know of its request, also when a loader failed. */
export type PageContext = {
  requestId: string
  /** Path and query of the page, to come back to it. */
  path: string
  /** Whether the page answers a form, or a question in its address, that it could not accept. */
  isRefusal: boolean
  /** Address of the script that betters pages; none in a page that must not have one. */
  scripts: string[]
}

export const PageContextProvider = createContext<PageContext>({
  requestId: '',
  path: '/',
  isRefusal: false,
  scripts: [],
})

export function usePageContext(): PageContext {
  return useContext(PageContextProvider)
}
