import type { Visitor } from '../domain/visitor'
import { hashToken } from '../secrecy/token.server'
import { openLucia, type SessionServices } from './open-lucia.server'
import { readSessionCookie } from './read-session-cookie'

/** The id of the session whose token a request carries, live or not, or null. */
export function sessionIdOf(request: Request): string | null {
  const token = readSessionCookie(request.headers.get('cookie'))
  return token === null ? null : hashToken(token)
}

/** The person of the live session that a request carries, or null. One query. */
export async function readSession(
  request: Request,
  services: SessionServices,
  now: Date,
): Promise<Visitor | null> {
  const id = sessionIdOf(request)
  if (id === null) return null
  const { user } = await openLucia(services, now).validateSession(id)
  return user
}
