import type { Database } from '../platform/database/database.server'
import { findHouseholdIdOf, listMembers } from './data/households'

export type Household = { id: string; members: { personId: string; name: string }[] }

/** The household that a person belongs to, with everyone in it (the person too), or null. */
export async function findHousehold(db: Database, personId: string): Promise<Household | null> {
  const id = await findHouseholdIdOf(db, personId)
  if (id === null) return null
  const members = await listMembers(db, id)
  return { id, members: members.map(({ personId, name }) => ({ personId, name })) }
}
