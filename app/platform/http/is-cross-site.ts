import type { IncomingMessage } from 'node:http'

/**
 * Whether a request that may change something was caused by another site: its origin is neither ours nor
 * the host it was sent to, or the browser says so itself (OWASP, CSRF Prevention, "Verifying Origin").
 * A request with neither header comes from no browser's form and carries no one's cookie by accident.
 */
export function isCrossSite(request: IncomingMessage, baseUrl: URL): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const { origin, host } = request.headers
  if (origin !== undefined) {
    return !(origin === baseUrl.origin || (URL.canParse(origin) && new URL(origin).host === host))
  }
  const site = request.headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}
