import type { Database } from '../platform/database/database.server'
import { findHouseholdIdOf, listEndedMemberships } from './data/households'

export type LeftHousehold = { personId: string; householdId: string }

/** Who left a household from an instant on and does not belong to the same one again. */
export async function listLeftHouseholdsSince(db: Database, since: Date): Promise<LeftHousehold[]> {
  const gone = new Map<string, LeftHousehold>()
  for (const left of await listEndedMemberships(db, since)) {
    const { personId, householdId } = left
    if ((await findHouseholdIdOf(db, personId)) === householdId) continue
    gone.set(`${personId} ${householdId}`, left)
  }
  return [...gone.values()]
}
