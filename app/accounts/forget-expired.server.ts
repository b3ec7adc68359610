import type { Database } from '../platform/database/database.server'
import { updateDevicesAhead, deleteUnusedDevices } from './data/known-devices'
import { deleteLapsedChanges } from './data/email-changes'
import { deleteLapsedInvitations } from './data/household-invitations'
import { deleteLapsedLinks } from './data/one-time-links'
import { deleteLapsedRegistrations } from './data/registrations'
import { deleteUnconfirmedFactors } from './data/second-factors'
import { deleteLapsedSessions } from './data/sessions'
import { before } from './domain/lifetimes'
import { deviceSeconds } from './secrecy/device-cookie.server'

/**
 * Forgets sessions, links, changes of address, invitations, unanswered registrations and unconfirmed second factors that are over. None of them worked any more,
 * nor do those that a clock which ran ahead began in the future: they would begin to work when it comes.
 */
export async function forgetExpired(tx: Database, now: Date): Promise<void> {
  await deleteLapsedSessions(tx, now)
  await deleteLapsedLinks(tx, now)
  await deleteLapsedChanges(tx, now)
  await deleteLapsedInvitations(tx, now)
  await deleteLapsedRegistrations(tx, now)
  await updateDevicesAhead(tx, now)
  await deleteUnusedDevices(tx, before(now, deviceSeconds * 1000))
  await deleteUnconfirmedFactors(tx, now)
}
