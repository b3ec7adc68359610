import { queryBounds } from './query'

/** What an address of the search page asks for. */
export type AskedOf = {
  /** The content of the search field: what was typed, without characters that cannot be shown. */
  q: string
  isTooLong: boolean
  /** From 1. */
  page: number
}

/** The last page of results; nobody reads further. */
const furthestPage = 100

/** Reads an address of the search page. A wrong page number means the first page. */
export function readAsked(parameters: URLSearchParams): AskedOf {
  // Characters that no page may contain: control characters, and halves of a surrogate pair.
  const typed = (parameters.get('q') ?? '').replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim()
  const isTooLong = [...typed].length > queryBounds.characters
  const number = parameters.get('page') ?? ''
  const page = /^[1-9]\d{0,2}$/.test(number) ? Math.min(Number(number), furthestPage) : 1
  return { q: [...typed].slice(0, queryBounds.characters).join(''), isTooLong, page }
}
