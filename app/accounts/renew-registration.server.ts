import type { Services } from '../context'
import type { Pace } from '../platform/throttle/pace'
import type { Database } from '../platform/database/database.server'
import { findEmailStates, type EmailState } from '../platform/outbox/find-email-state.server'
import { cancelEmails } from '../platform/outbox/cancel-emails.server'
import { findRegistrationRow, updateRegistration } from './data/registrations'
import type { Email } from './domain/email'
import { aboutRegistration } from './domain/email-topics'
import { after, lifetime } from './domain/lifetimes'
import { turnsOf } from './sign-in-turns'
import { paces, registerPaces } from './limits'
import { hashToken, makeToken } from './secrecy/token.server'
import { takePaces } from './take-turns.server'
import { writeToRegistrant } from './write-to-registrant.server'

export type RenewRegistration = {
  registrationId: string
  /** The address, when the first one was typed wrongly; the same one again otherwise. */
  email?: Email
  /** A path of this site to go on to once the e-mail is answered. */
  next: string
  address: string
  now: Date
}

export type RenewOutcome =
  | { kind: 'email-sent' }
  | { kind: 'refused'; why: 'no-such-registration' }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/**
 * Writes once more to whoever waits for the e-mail of a registration, or to the address that they meant. The link of
 * the e-mail before dies, so that nobody who got it by mistake can confirm anything. Few e-mails go to one address, and few
 * for one registration.
 */
export async function renewRegistration(
  services: Pick<Services, 'database' | 'config' | 'secrets'>,
  { registrationId, email, next, address, now }: RenewRegistration,
): Promise<RenewOutcome> {
  const { database } = services
  const waiting = await findRegistrationRow(database.read, registrationId, now)
  if (!waiting) return { kind: 'refused', why: 'no-such-registration' }
  const account = email ?? waiting.email
  const turns: [Pace, string][] = [
    ...turnsOf(registerPaces, { account, address, deviceHash: null }),
    [paces.renewByRegistration, registrationId],
  ]
  const turn = await takePaces(services, turns, now)
  if (!turn.allowed) {
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  }
  const token = makeToken()
  return database.transaction(async (tx): Promise<RenewOutcome> => {
    // Read again: it may have been confirmed meanwhile.
    const registration = await findRegistrationRow(tx, registrationId, now)
    if (!registration) return { kind: 'refused', why: 'no-such-registration' }
    const changes = {
      email: email ?? registration.email,
      tokenHash: hashToken(token),
      expiresAt: after(now, lifetime.registration),
    }
    await updateRegistration(tx, registrationId, changes)
    await cancelEmails(tx, [aboutRegistration(registrationId)], now)
    await writeToRegistrant(tx, services, { ...registration, ...changes }, { token, next, now })
    return { kind: 'email-sent' }
  })
}

export type WaitingRegistration = {
  email: string
  delivery: { state: EmailState; writtenAt: Date } | null
}

/** To which address a registration was written, and how far the e-mail came; null when it is over or was confirmed. */
export async function findWaitingRegistration(
  db: Database,
  registrationId: string,
  now: Date,
): Promise<WaitingRegistration | null> {
  const registration = await findRegistrationRow(db, registrationId, now)
  if (!registration) return null
  const about = aboutRegistration(registrationId)
  const emails = await findEmailStates(db, [about])
  return { email: registration.email, delivery: emails.get(about) ?? null }
}
