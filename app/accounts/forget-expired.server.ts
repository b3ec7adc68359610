import type { Database } from '../platform/database/database.server'
import { deleteLapsedLinks } from './data/one-time-links'
import { deleteLapsedRegistrations } from './data/registrations'
import { deleteLapsedSessions } from './data/sessions'

/** Forgets sessions, links and unanswered registrations that are over. None of them worked any more. */
export async function forgetExpired(tx: Database, now: Date): Promise<void> {
  await deleteLapsedSessions(tx, now)
  await deleteLapsedLinks(tx, now)
  await deleteLapsedRegistrations(tx, now)
}
