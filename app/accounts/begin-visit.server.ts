import type { Services } from '../context'
import { admitDevice } from './admit-device.server'
import { deleteSession, updateSessionDevice } from './data/sessions'
import { networkOf } from '../platform/throttle/network'
import type { Browser } from './read-browser.server'
import { hashToken } from './secrecy/token.server'
import { beginSession } from './sessions/begin-session.server'
import { readSessionCookie } from './sessions/read-session-cookie'

export type BeginVisit = {
  personId: string
  browser: Browser
  /** How they proved who they are. */
  by: 'password' | 'reset-email' | 'registration-email' | 'set-up-link'
  now: Date
}

/**
 * Signs a person in who owes nothing more: a session of their own in the place of whatever one the browser carried, and the
 * browser is known to them from now on.
 *
 * @returns the values of the Set-Cookie headers, that of the session first.
 */
export async function beginVisit(
  services: Pick<Services, 'config' | 'database' | 'security'>,
  { personId, browser, by, now }: BeginVisit,
): Promise<string[]> {
  const { database, security, config } = services
  const cookie = await beginSession(services, personId, now, browser)
  const sessionId = hashToken(readSessionCookie(config, cookie) ?? '')
  const { device, ended } = await database.transaction(async (tx) => {
    const isTold = by === 'password'
    const admitted = await admitDevice(tx, services, { personId, browser, isTold, now })
    await updateSessionDevice(tx, sessionId, admitted.deviceHash)
    return { device: admitted, ended: await endEarlier(tx, browser) }
  })
  const facts = { network: networkOf(browser.address), requestId: browser.requestId ?? null, now }
  if (ended) {
    const detail = { by: 'next-sign-in' }
    security.record({
      ...facts,
      event: 'session.ended',
      outcome: 'success',
      personId: ended,
      detail,
    })
  }
  const own = { ...facts, outcome: 'success', personId } as const
  security.record({ ...own, event: 'session.started', detail: { by, secondFactor: false } })
  if (device.isNew) {
    security.record({ ...own, event: 'device.new', detail: { device: browser.device ?? '' } })
  }
  return [cookie, device.cookie]
}

/** Ends the session that a browser carries, so that whoever signs in next leaves none of somebody else's open. @returns whose it was. */
export async function endEarlier(
  tx: Parameters<typeof deleteSession>[0],
  { sessionId }: Browser,
): Promise<string | null> {
  const ended = sessionId ? await deleteSession(tx, sessionId) : null
  return ended?.personId ?? null
}
