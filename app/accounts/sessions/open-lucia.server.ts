import { Lucia, TimeSpan } from 'lucia'
import type { Services } from '../../context'
import { lifetime } from '../domain/lifetimes'
import type { Visitor } from '../domain/visitor'
import { hostCookieName } from '../../platform/http/host-cookie'
import { sessionCookie } from './read-session-cookie'
import { sessionAdapter } from './session-adapter.server'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof openLucia>
    DatabaseUserAttributes: Omit<Visitor, 'id'>
    DatabaseSessionAttributes: {
      /** As domain/device writes it. */
      device: string
      /** The known device that it belongs to, or null. */
      deviceHash: string | null
      startedAt: Date
      usedAt: Date
    }
  }
}

/** What sessions need of the services. */
export type SessionServices = Pick<Services, 'config' | 'database'>

/**
 * Lucia for one request. A session lives for 30 days from its last use, give or take: it is extended, with
 * one write, when more than half of that is over. The row decides; the cookie itself outlives it, so
 * that extending a session needs no new cookie.
 */
export function openLucia({ config, database }: SessionServices, now: Date) {
  return new Lucia(sessionAdapter(database, now), {
    sessionExpiresIn: new TimeSpan(lifetime.session, 'ms'),
    sessionCookie: {
      name: hostCookieName(config, sessionCookie),
      expires: false,
      attributes: { secure: config.baseUrl.protocol === 'https:', sameSite: 'lax', path: '/' },
    },
    getUserAttributes: (person) => person,
    getSessionAttributes: ({ startedAt, usedAt }) => ({ startedAt, usedAt }),
  })
}
