import { createContext, useContext } from 'react'

/** How whoever answers for the site is reached. What is null they have not said. */
type Organisation = {
  name: string
  address: string | null
  telephone: string | null
  hours: string | null
  email: string | null
}

/** What the document itself needs to know of its request, also when a loader failed. */
export type PageContext = {
  requestId: string
  /** Path and query of the page, to come back to it. */
  path: string
  /** Whom its forms are made for, as they say it; null for nobody. */
  formOwner: string | null
  /** Whether the page answers a form, or a question in its address, that it could not accept. */
  isRefusal: boolean
  /** Who answers for the site, in the language of the page; null when nobody was named. */
  organisation: Organisation | null
  /** Address of the script that improves pages; none in a page that must not have one. */
  scripts: string[]
}

export const PageContextProvider = createContext<PageContext>({
  requestId: '',
  path: '/',
  formOwner: null,
  isRefusal: false,
  organisation: null,
  scripts: [],
})

export function usePageContext(): PageContext {
  return useContext(PageContextProvider)
}
