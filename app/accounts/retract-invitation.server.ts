import type { Database } from '../platform/database/database.server'
import { findHouseholdIdOf } from './data/households'
import { voidInvitations } from './void-links.server'

/** Voids the open invitation of a person's own household to an address, if there is one. */
export async function retractInvitation(
  tx: Database,
  { personId, email, now }: { personId: string; email: string; now: Date },
): Promise<void> {
  const householdId = await findHouseholdIdOf(tx, personId)
  if (householdId !== null) await voidInvitations(tx, { householdId, email }, now)
}
