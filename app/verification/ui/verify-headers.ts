import type { HeadersArgs } from '@remix-run/server-runtime'

/**
 * Headers of everything that answers about a certificate: kept nowhere, found by no search engine. Other sites are told
 * nothing of the address. `no-referrer` would say less still, but under it browsers send forms with the
 * origin "null" (Fetch, 3.2), which is how a form from another site looks.
 */
export const verifyHeaders = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'same-origin',
}

/** The same for a page, and how long to wait where it asks for patience. */
export function headers({ loaderHeaders, actionHeaders }: HeadersArgs): Headers {
  const all = new Headers(verifyHeaders)
  const wait = actionHeaders.get('Retry-After') ?? loaderHeaders.get('Retry-After')
  if (wait) all.set('Retry-After', wait)
  return all
}
