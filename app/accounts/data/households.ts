import { and, asc, eq, gte, isNull } from 'drizzle-orm'
import { householdMembers, households, people } from '../../../db/schema/accounts'
import type { Database } from '../../platform/database/database.server'

/** The household that a person belongs to now, or null. */
export async function findHouseholdIdOf(db: Database, personId: string): Promise<string | null> {
  const [member] = await db
    .select({ householdId: householdMembers.householdId })
    .from(householdMembers)
    .where(and(eq(householdMembers.personId, personId), isNull(householdMembers.leftAt)))
  return member?.householdId ?? null
}

/** Who belongs to a household now, the longest first, with the id of their membership. */
export async function listMembers(db: Database, householdId: string) {
  return db
    .select({
      personId: householdMembers.personId,
      name: people.name,
      membershipId: householdMembers.id,
    })
    .from(householdMembers)
    .innerJoin(people, eq(people.id, householdMembers.personId))
    .where(and(eq(householdMembers.householdId, householdId), isNull(householdMembers.leftAt)))
    .orderBy(householdMembers.joinedAt, householdMembers.id)
}

/** Adds a household, which has no members yet. */
export async function insertHousehold(tx: Database, id: string, now: Date): Promise<void> {
  await tx.insert(households).values({ id, createdAt: now })
}

/** Adds a member; false when they belong to a household already. */
export async function insertMember(
  tx: Database,
  member: { id: string; householdId: string; personId: string; joinedAt: Date },
): Promise<boolean> {
  const added = await tx
    .insert(householdMembers)
    .values(member)
    .onConflictDoNothing()
    .returning({ id: householdMembers.id })
  return added.length === 1
}

/** Ends a membership; false when there was none. */
export async function closeMembership(tx: Database, personId: string, now: Date): Promise<boolean> {
  const ended = await tx
    .update(householdMembers)
    .set({ leftAt: now })
    .where(and(eq(householdMembers.personId, personId), isNull(householdMembers.leftAt)))
    .returning({ id: householdMembers.id })
  return ended.length === 1
}

/** Memberships that ended from an instant on, the oldest first. */
export function listEndedMemberships(db: Database, since: Date) {
  const { personId, householdId, leftAt, id } = householdMembers
  return db
    .select({ personId, householdId })
    .from(householdMembers)
    .where(gte(leftAt, since))
    .orderBy(asc(leftAt), asc(id))
}
