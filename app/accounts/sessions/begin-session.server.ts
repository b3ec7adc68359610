import { hashToken, makeToken } from '../secrecy/token.server'
import { openLucia, type SessionServices } from './open-lucia.server'
import { writeSessionCookie } from './write-session-cookie.server'

/**
 * Opens a session of a person.
 *
 * @param device what the browser says it is, as domain/device writes it; `deviceHash` when it is a known one.
 * @returns the value of the Set-Cookie header. The token in it exists nowhere else: its hash is stored.
 */
export async function beginSession(
  services: SessionServices,
  personId: string,
  now: Date,
  { device = '', deviceHash = null }: { device?: string; deviceHash?: string | null } = {},
): Promise<string> {
  const lucia = openLucia(services, now)
  const token = makeToken()
  const attributes = { device, deviceHash, startedAt: now, usedAt: now }
  await lucia.createSession(personId, attributes, { sessionId: hashToken(token) })
  return writeSessionCookie(services, token, now)
}
