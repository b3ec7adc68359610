import { hashToken, makeToken } from '../secrecy/token.server'
import { openLucia, type SessionServices } from './open-lucia.server'
import { writeSessionCookie } from './write-session-cookie.server'

/**
 * Signs a person in.
 *
 * @returns the value of the Set-Cookie header. The token in it exists nowhere else: its hash is stored.
 */
export async function beginSession(
  services: SessionServices,
  personId: string,
  now: Date,
): Promise<string> {
  const lucia = openLucia(services, now)
  const token = makeToken()
  await lucia.createSession(personId, {}, { sessionId: hashToken(token) })
  return writeSessionCookie(services, token, now)
}
