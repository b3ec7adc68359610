import { harmlessPage } from '../platform/http/harmless-page'
import { writeLeftCookie } from './domain/left-cookie'
import { forgetVisit } from './forget-visit.server'

/**
 * Ends the session that a request carries and leads to a harmless page. The browser is asked to drop what it kept of
 * the site's pages and the cookies that show what was done there, and remembers that somebody left: until they come back by themselves, no page in its history is
 * shown again (turn-away-from-history).
 */
export async function leaveAtOnce(
  request: Request,
  services: Parameters<typeof forgetVisit>[1],
  now: Date,
): Promise<Response> {
  const headers = new Headers({ Location: harmlessPage, 'Clear-Site-Data': '"cache"' })
  for (const cookie of await forgetVisit(request, services, now))
    headers.append('Set-Cookie', cookie)
  headers.append('Set-Cookie', writeLeftCookie(true))
  return new Response(null, { status: 303, headers })
}
