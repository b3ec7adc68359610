import type { Database } from '../platform/database/database.server'
import { deleteKnownDevicesOf } from './data/known-devices'
import { updatePassword } from './data/people'
import { deleteSessionsOf } from './data/sessions'
import { voidLinks } from './void-links.server'

/**
 * Stores the hash of a new password of a person. With the old one end their sessions and what was known of
 * their devices, except one of each that may go on, and the links by which the old one could have been reset.
 */
export async function storePassword(
  tx: Database,
  given: {
    personId: string
    passwordHash: string
    sessionId?: string | null
    deviceHash?: string | null
    now: Date
  },
): Promise<void> {
  const { personId, passwordHash, sessionId, deviceHash, now } = given
  await updatePassword(tx, personId, passwordHash)
  await deleteSessionsOf(tx, personId, sessionId)
  await deleteKnownDevicesOf(tx, personId, deviceHash)
  await voidLinks(tx, { purpose: 'reset-password', personId }, now)
}
