import type { Config } from '../../platform/config/config.server'
import { touchSession } from '../data/sessions'
import { before } from '../domain/lifetimes'
import type { Visitor } from '../domain/visitor'
import { hashToken } from '../secrecy/token.server'
import { openLucia, type SessionServices } from './open-lucia.server'
import { readSessionCookie } from './read-session-cookie'

/** How exactly it is known when a session was last used, in milliseconds: a write an hour, not one a page. */
const grain = 3_600_000

/** The id of the session whose token a request carries, live or not, or null. */
export function sessionIdOf(
  request: Request,
  { config }: { config: Pick<Config, 'baseUrl'> },
): string | null {
  const token = readSessionCookie(config, request.headers.get('cookie'))
  return token === null ? null : hashToken(token)
}

/** The person of the live session that a request carries, or null. One query; once an hour its use is noted. */
export async function readSession(
  request: Request,
  services: SessionServices,
  now: Date,
): Promise<Visitor | null> {
  const id = sessionIdOf(request, services)
  if (id === null) return null
  const { user, session } = await openLucia(services, now).validateSession(id)
  if (session && session.usedAt <= before(now, grain)) {
    // A page is shown also when this cannot be written down.
    await services.database.transaction((tx) => touchSession(tx, id, now)).catch(() => undefined)
  }
  return user
}
