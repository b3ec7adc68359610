import { openLucia, type SessionServices } from './open-lucia.server'
import { sessionIdOf } from './read-session.server'

/** Signs out: ends the session that a request carries. @returns the Set-Cookie value that clears it. */
export async function endSession(
  request: Request,
  services: SessionServices,
  now: Date,
): Promise<string> {
  const lucia = openLucia(services, now)
  const id = sessionIdOf(request)
  if (id !== null) await lucia.invalidateSession(id)
  return lucia.createBlankSessionCookie().serialize()
}
