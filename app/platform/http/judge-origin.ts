import type { IncomingMessage } from 'node:http'
import type { ServingRules } from './serving-rules'

/**
 * Whose a request is that may change something: `ours`; `cross-site` when another site caused it: its origin is not that of
 * the site, or the browser says so itself; of a browser too old to say either, the page that it came from tells (OWASP,
 * CSRF Prevention, "Verifying Origin"). A page that shares no referrer sends its forms with the origin "null" (Fetch,
 * 3.2), and so does a hidden frame of another site: of those only what the browser itself says of their site counts. A
 * request without any of these headers comes from no browser's form and carries no one's cookie by accident, and
 * neither does one to the API, which reads none.
 *
 * What host a request names is no proof, since whoever sends it chooses that: a page that was opened by another address
 * than that of the site gives `other-address`, so that it can be said which is right.
 */
export function judgeOrigin(
  request: IncomingMessage,
  { baseUrl, rules }: { baseUrl: URL; rules: ServingRules },
): 'ours' | 'cross-site' | 'other-address' {
  if (request.method === 'GET' || request.method === 'HEAD') return 'ours'
  if (rules.isForPrograms(request.url)) return 'ours'
  const { origin, referer, 'sec-fetch-site': site } = request.headers
  if (origin === 'null') return site === 'same-origin' ? 'ours' : 'cross-site'
  if (origin !== undefined) return judgeAddress(origin, request, baseUrl)
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? 'ours' : 'cross-site'
  return referer === undefined ? 'ours' : judgeAddress(referer, request, baseUrl)
}

function judgeAddress(address: string, { headers }: IncomingMessage, baseUrl: URL) {
  if (!URL.canParse(address)) return 'cross-site'
  const from = new URL(address)
  if (from.origin === baseUrl.origin || isSameMachine(from, baseUrl)) return 'ours'
  // A proxy need not pass on the host; the browser knows whether the form stood on a page of the host that it asks.
  const asked = [headers['x-forwarded-host'], headers.host].map(String)
  const isSelf = asked.includes(from.host) || headers['sec-fetch-site'] === 'same-origin'
  return isSelf ? 'other-address' : 'cross-site'
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** A site that runs on one's own machine is itself under each of the machine's names for itself. */
function isSameMachine(from: URL, baseUrl: URL): boolean {
  return (
    loopback.has(from.hostname) &&
    loopback.has(baseUrl.hostname) &&
    from.protocol === baseUrl.protocol &&
    from.port === baseUrl.port
  )
}
