import type { HeadersFunction } from '@remix-run/server-runtime'

/**
 * The headers of a page that a browser may keep: it asks each time whether its copy still holds, and shared caches keep none.
 *
 * @param cache what the handle of the page says.
 * @param mayKeep false for a page that shows whose it is, which is kept by nobody.
 */
export function keptPage(cache: string, mayKeep: boolean): { headers: Record<string, string> } {
  // The language, and whose the page is, come by these.
  return { headers: mayKeep ? { 'Cache-Control': cache, Vary: 'Cookie, Accept-Language' } : {} }
}

/** Passes on what the loader of such a page says of its answer. */
export const passKept: HeadersFunction = ({ loaderHeaders }) => loaderHeaders
