import { and, eq, isNull } from 'drizzle-orm'
import { householdMembers, people } from '../../../db/schema/accounts'
import type { Database } from '../../platform/database/database.server'

/** The household that a person belongs to now, or null. */
export async function findHouseholdIdOf(db: Database, personId: string): Promise<string | null> {
  const [member] = await db
    .select({ householdId: householdMembers.householdId })
    .from(householdMembers)
    .where(and(eq(householdMembers.personId, personId), isNull(householdMembers.leftAt)))
  return member?.householdId ?? null
}

/** Who belongs to a household now, the longest first. */
export async function listMembers(db: Database, householdId: string) {
  return db
    .select({ personId: householdMembers.personId, name: people.name })
    .from(householdMembers)
    .innerJoin(people, eq(people.id, householdMembers.personId))
    .where(and(eq(householdMembers.householdId, householdId), isNull(householdMembers.leftAt)))
    .orderBy(householdMembers.joinedAt, householdMembers.id)
}
