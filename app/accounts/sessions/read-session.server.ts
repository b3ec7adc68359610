import type { Config } from '../../platform/config/config.server'
import { stillLasts } from '../../platform/clock/from-the-future'
import { updateSessionUse } from '../data/sessions'
import { isStaff } from '../domain/permissions'
import { judgeSitting } from '../domain/staff-sitting'
import type { Visitor } from '../domain/visitor'
import { hashToken } from '../secrecy/token.server'
import { openLucia, type SessionServices } from './open-lucia.server'
import { readSessionCookie } from './read-session-cookie'

/**
 * How exactly it is known when a session was last used, in milliseconds: a write an hour, not one a page; of staff, whose
 * idle minutes count, one a minute.
 */
const grain = { learner: 3_600_000, staff: 60_000 }

/** The id of the session whose token a request carries, live or not, or null. */
export function sessionIdOf(
  request: Request,
  { config }: { config: Pick<Config, 'baseUrl'> },
): string | null {
  const token = readSessionCookie(config, request.headers.get('cookie'))
  return token === null ? null : hashToken(token)
}

/**
 * The person of the live session that a request carries, or null. One query; once in a while its use is noted. A session
 * of staff stands as domain/staff-sitting judges: one that is locked is not noted as used, so that it stays locked.
 */
export async function readSession(
  request: Request,
  services: SessionServices,
  now: Date,
): Promise<Visitor | null> {
  const id = sessionIdOf(request, services)
  if (id === null) return null
  const { user, session } = await openLucia(services, now).validateSession(id)
  if (!user) return null
  const staff = isStaff(user.roles)
  const sitting = staff ? judgeSitting(session, now) : 'open'
  // Whoever has no factor to unlock it by signs in anew.
  if (sitting === 'over' || (sitting === 'locked' && user.secondFactor === 'none')) return null
  if (sitting === 'locked') return { ...user, secondFactor: 'pending' }
  if (!stillLasts(session.usedAt, staff ? grain.staff : grain.learner, now)) {
    // A page is shown also when this cannot be written down.
    await services.database
      .transaction((tx) => updateSessionUse(tx, id, now))
      .catch(() => undefined)
  }
  return user
}
