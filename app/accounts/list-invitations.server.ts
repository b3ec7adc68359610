import type { Database } from '../platform/database/database.server'
import { listOpenInvitations } from './data/household-invitations'

/** The open invitations of a household: the address as it was typed, and until when the link works. */
export function listInvitations(
  db: Database,
  { householdId, now }: { householdId: string; now: Date },
): Promise<{ email: string; expiresAt: Date }[]> {
  return listOpenInvitations(db, householdId, now)
}
