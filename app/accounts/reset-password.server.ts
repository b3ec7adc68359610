import type { Services } from '../context'
import { pathTo } from '../path-to'
import type { Database } from '../platform/database/database.server'
import { postEmail } from '../platform/outbox/post-email.server'
import { findLiveLink, claimLink } from './data/one-time-links'
import { findPerson } from './data/people'
import { networkOf } from '../platform/throttle/network'
import type { PasswordFault } from './domain/password'
import { findPasswordFault } from './find-password-fault.server'
import { writeEmail } from './emails'
import type { Browser } from './read-browser.server'
import { hashPassword } from './secrecy/hash-password.server'
import { hashToken } from './secrecy/token.server'
import { storePassword } from './store-password.server'

export type ResetOutcome =
  | { kind: 'reset'; personId: string }
  | { kind: 'refused'; why: 'no-such-link' }
  | { kind: 'refused'; why: 'weak'; fault: PasswordFault }

/** Whose password a link may reset, or null when the link is used, over, invented, or older than the password. */
export async function findResetLink(db: Database, token: string, now: Date) {
  const link = await findLiveLink(db, hashToken(token), 'reset-password', now)
  return link?.personId ? findPerson(db, link.personId) : null
}

/** Sets a new password by a link from an e-mail, once, and ends every session of the person. */
export async function resetPassword(
  services: Pick<Services, 'database' | 'config' | 'security' | 'threads'>,
  { token, password, now, ...browser }: { token: string; password: string; now: Date } & Browser,
): Promise<ResetOutcome> {
  const { database, config, security } = services
  const person = await findResetLink(database.read, token, now)
  if (!person) return { kind: 'refused', why: 'no-such-link' }
  const { email, name, id: client } = person
  const fault = await findPasswordFault(services, { password, email, name, client })
  if (fault) return { kind: 'refused', why: 'weak', fault }
  const passwordHash = await hashPassword(password, person.id)
  const message = writeEmail(config, 'changed', person, pathTo('/forgot-password'))
  const outcome = await database.transaction(async (tx): Promise<ResetOutcome> => {
    const first = await claimLink(tx, hashToken(token), 'reset-password', now)
    if (!first) return { kind: 'refused', why: 'no-such-link' }
    await storePassword(tx, { personId: person.id, passwordHash, now })
    await postEmail(tx, message, now)
    return { kind: 'reset', personId: person.id }
  })
  if (outcome.kind === 'reset') {
    security.record({
      event: 'password.reset',
      outcome: 'success',
      personId: person.id,
      network: networkOf(browser.address),
      requestId: browser.requestId ?? null,
      now,
    })
  }
  return outcome
}
