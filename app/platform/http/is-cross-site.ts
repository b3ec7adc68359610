import type { IncomingMessage } from 'node:http'
import { isApiAddress } from './api-address'

/**
 * Whether a request that may change something was caused by another site: its origin is neither ours nor
 * the host it was sent to, or the browser says so itself; of a browser too old to say either, the page that
 * it came from tells (OWASP, CSRF Prevention, "Verifying Origin"). A page that shares no referrer sends its
 * forms with the origin "null" (Fetch, 3.2), and so does a hidden frame of another site: of those only what the
 * browser itself says of their site counts. A request without any of these headers comes from no
 * browser's form and carries no one's cookie by accident, and neither does one to the API, which reads none.
 */
export function isCrossSite(request: IncomingMessage, baseUrl: URL): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  if (isApiAddress(request.url)) return false
  const { origin, host, referer, 'sec-fetch-site': site } = request.headers
  const isOurs = (address: string) =>
    URL.canParse(address) &&
    (new URL(address).origin === baseUrl.origin || new URL(address).host === host)
  if (origin === 'null') return site !== 'same-origin'
  if (origin !== undefined) return !isOurs(origin)
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  return referer !== undefined && !isOurs(referer)
}
