import type { Database } from '../platform/database/database.server'
import { deleteOpenInvitations } from './data/household-invitations'
import { findHouseholdIdOf } from './data/households'

/** Voids the open invitation of a person's own household to an address, if there is one. */
export async function withdrawInvitation(
  tx: Database,
  { personId, email }: { personId: string; email: string },
): Promise<void> {
  const householdId = await findHouseholdIdOf(tx, personId)
  if (householdId !== null) await deleteOpenInvitations(tx, { householdId, email })
}
