import { openLucia, type SessionServices } from './open-lucia.server'

/** The value of the Set-Cookie header by which a browser keeps the token of a session. */
export function writeSessionCookie(services: SessionServices, token: string, now: Date): string {
  return openLucia(services, now).createSessionCookie(token).serialize()
}
