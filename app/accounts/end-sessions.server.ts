import type { Services } from '../context'
import { deleteKnownDevice, deleteKnownDevicesOf } from './data/known-devices'
import { deleteOwnSession, deleteSessionsOf } from './data/sessions'
import { networkOf } from '../platform/throttle/network'
import type { Browser } from './read-browser.server'

export type EndSessions = {
  personId: string
  /** The session to end; every one but that of the browser when it is left out. */
  sessionId?: string
  browser: Browser
  now: Date
}

/**
 * Ends one session of a person, or all but the one in which they ask for it. A device whose session is ended is a strange
 * one from then on. What has ended already, and what is another's, is left as it is.
 *
 * @returns how many ended.
 */
export async function endSessions(
  { database, security }: Pick<Services, 'database' | 'security'>,
  { personId, sessionId, browser, now }: EndSessions,
): Promise<number> {
  const ended = await database.transaction(async (tx) => {
    if (sessionId === undefined) {
      await deleteKnownDevicesOf(tx, personId, browser.deviceHash)
      return deleteSessionsOf(tx, personId, browser.sessionId)
    }
    const own = await deleteOwnSession(tx, personId, sessionId)
    if (own?.deviceHash) await deleteKnownDevice(tx, personId, own.deviceHash)
    return own ? 1 : 0
  })
  if (ended > 0) {
    security.record({
      event: 'session.ended',
      outcome: 'success',
      personId,
      network: networkOf(browser.address),
      requestId: browser.requestId ?? null,
      detail: { by: 'its-person', sessions: ended },
      now,
    })
  }
  return ended
}
