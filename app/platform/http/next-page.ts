import { leadsTo, sentByScript, showsNext } from './sent-by-script'

/** What says something of the form that was sent, and nothing of the page that follows. */
const ofTheForm = ['content-type', 'content-encoding', sentByScript]

/**
 * The request for the page that an accepted form leads to, as the browser would ask for it, where the script that sent
 * the form shows that page in place of its own (design/enhance/send-forms): it is then a part of the same answer, and the
 * way there and back is saved.
 *
 * @returns null when the form was refused or leads to another site, when nothing would show the page, and when the answer
 *   sets a cookie: what the browser asks for next, it asks for as whoever that makes it.
 */
export function nextRequest(sent: Request, made: Response): Request | null {
  const location = made.headers.get('Location')
  if (location === null || made.status >= 400 || made.headers.has('Set-Cookie')) return null
  if (sent.method !== 'POST' || sent.headers.get(sentByScript) !== showsNext) return null
  const to = URL.canParse(location, sent.url) ? new URL(location, sent.url) : null
  if (to?.origin !== new URL(sent.url).origin) return null
  to.hash = ''
  const headers = new Headers(sent.headers)
  for (const name of ofTheForm) headers.delete(name)
  return new Request(to, { headers })
}

/**
 * The answer to the form with that page: where it is stands beside it.
 *
 * @returns null for what is no page to be shown there, such as a redirect, a refusal or a file: the browser goes there.
 */
export function withNextPage(made: Response, page: Response): Response | null {
  const { headers, status } = page
  const isPage = status === 200 && headers.get('Content-Type')?.startsWith('text/html')
  if (!isPage || headers.has('Set-Cookie')) return null
  headers.set(leadsTo, made.headers.get('Location') ?? '')
  return page
}
