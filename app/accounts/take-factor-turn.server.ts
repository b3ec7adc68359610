import type { Services } from '../context'
import type { Turn } from '../platform/throttle/take-turn.server'
import { networkOf } from '../platform/throttle/network'
import { turnsOf } from './sign-in-turns'
import { findDeviceOf } from './find-device-of.server'
import { factorPaces } from './limits'
import type { Browser } from './read-browser.server'
import { takePaces } from './take-turns.server'

/**
 * Takes a turn at a second factor, for whoever has the password already (limits: factorPaces). Each try counts, also the
 * right one. A device in which the person signed in before is counted by itself: nobody who knows the password can keep
 * them out of it.
 */
export async function takeFactorTurn(
  services: Pick<Services, 'database' | 'secrets' | 'security'>,
  { personId, now, ...browser }: { personId: string; now: Date } & Browser,
): Promise<Turn> {
  const deviceHash = await findDeviceOf(services.database.read, personId, browser)
  const network = networkOf(browser.address)
  const turns = turnsOf(factorPaces, { account: personId, address: browser.address, deviceHash })
  const turn = await takePaces(services, turns, now)
  if (!turn.allowed) {
    services.security.record({
      event: 'limit.reached',
      outcome: 'refused',
      personId,
      network,
      requestId: browser.requestId ?? null,
      detail: { limit: 'second-factor', retryAfterSeconds: turn.retryAfterSeconds },
      now,
    })
  }
  return turn
}
