import type { Services } from '../../context'
import { deleteSession } from '../data/sessions'
import { networkOf } from '../../platform/throttle/network'
import { openLucia } from './open-lucia.server'
import { sessionIdOf } from './read-session.server'

/** Signs out: ends the session that a request carries. @returns the Set-Cookie value that clears it. */
export async function endSession(
  request: Request,
  services: Pick<Services, 'config' | 'database' | 'security'> & {
    address?: string
    requestId?: string
  },
  now: Date,
): Promise<string> {
  const { database, security, address, requestId = null } = services
  const id = sessionIdOf(request, services)
  const ended = id === null ? null : await database.transaction((tx) => deleteSession(tx, id))
  if (ended) {
    security.record({
      event: 'session.ended',
      outcome: 'success',
      personId: ended.personId,
      network: address === undefined ? null : networkOf(address),
      requestId,
      detail: { by: 'sign-out' },
      now,
    })
  }
  return openLucia(services, now).createBlankSessionCookie().serialize()
}
