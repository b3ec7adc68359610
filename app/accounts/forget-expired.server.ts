import type { Database } from '../platform/database/database.server'
import { deleteUnusedDevices } from './data/known-devices'
import { deleteLapsedInvitations } from './data/household-invitations'
import { deleteLapsedLinks } from './data/one-time-links'
import { deleteLapsedRegistrations } from './data/registrations'
import { deleteUnconfirmedFactors } from './data/second-factors'
import { deleteLapsedSessions } from './data/sessions'
import { before, lifetime } from './domain/lifetimes'
import { deviceSeconds } from './secrecy/device-cookie.server'

/** Forgets sessions, links, invitations, unanswered registrations and unconfirmed second factors that are over. None of them worked any more. */
export async function forgetExpired(tx: Database, now: Date): Promise<void> {
  await deleteLapsedSessions(tx, now)
  await deleteLapsedLinks(tx, now)
  await deleteLapsedInvitations(tx, now)
  await deleteLapsedRegistrations(tx, now)
  await deleteUnusedDevices(tx, before(now, deviceSeconds * 1000))
  await deleteUnconfirmedFactors(tx, before(now, lifetime.unconfirmedFactor))
}
