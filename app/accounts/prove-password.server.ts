import type { Services } from '../context'
import { networkOf } from '../platform/throttle/network'
import { findPersonByEmail } from './data/people'
import type { Visitor } from './domain/visitor'
import { paces } from './limits'
import type { Browser } from './read-browser.server'
import { verifyPassword } from './secrecy/hash-password.server'
import { takePaces } from './take-turns.server'

export type ProofOutcome =
  | { kind: 'proved' }
  | { kind: 'refused'; why: 'wrong' }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/** Asks whether somebody who is signed in knows their password, before what an open screen is not enough for. */
export async function provePassword(
  services: Pick<Services, 'database' | 'secrets' | 'security'>,
  given: { person: Visitor; password: string; browser: Browser; now: Date },
): Promise<ProofOutcome> {
  const { person, password, browser, now } = given
  const turn = await takePaces(services, [[paces.passwordByPerson, person.id]], now)
  if (!turn.allowed) {
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  }
  const known = await findPersonByEmail(services.database.read, person.email)
  if (await verifyPassword(known?.passwordHash ?? null, password, person.id)) {
    return { kind: 'proved' }
  }
  services.security.record({
    event: 'password.refused',
    outcome: 'failure',
    personId: person.id,
    network: networkOf(browser.address),
    requestId: browser.requestId ?? null,
    now,
  })
  return { kind: 'refused', why: 'wrong' }
}
