import { and, count, eq, inArray } from 'drizzle-orm'
import { people, roleGrants } from '../../../db/schema/accounts'
import type { Database } from '../../platform/database/database.server'
import type { Role } from '../domain/permissions'

export type RoleGrant = typeof roleGrants.$inferInsert

/** The roles that a person holds, the oldest first. */
export async function listRoles(db: Database, personId: string) {
  return db
    .select({
      role: roleGrants.role,
      region: roleGrants.region,
      district: roleGrants.district,
      grantedAt: roleGrants.grantedAt,
    })
    .from(roleGrants)
    .where(eq(roleGrants.personId, personId))
    .orderBy(roleGrants.grantedAt, roleGrants.id)
}

/** Adds a role, or gives the one that is held another region and district. */
export async function upsertRoleGrant(tx: Database, grant: RoleGrant): Promise<void> {
  const { region, district, grantedBy, grantedAt } = grant
  await tx
    .insert(roleGrants)
    .values(grant)
    .onConflictDoUpdate({
      target: [roleGrants.personId, roleGrants.role],
      set: { region, district, grantedBy, grantedAt },
    })
}

/** Takes a role away; false when it was not held. */
export async function deleteRoleGrant(tx: Database, personId: string, role: Role) {
  const removed = await tx
    .delete(roleGrants)
    .where(and(eq(roleGrants.personId, personId), eq(roleGrants.role, role)))
    .returning({ id: roleGrants.id })
  return removed.length === 1
}

/** How many people hold a role. */
export async function countHolders(db: Database, role: Role): Promise<number> {
  const [row] = await db
    .select({ holders: count() })
    .from(roleGrants)
    .where(eq(roleGrants.role, role))
  return row?.holders ?? 0
}

/** The roles of several people at once. */
export async function listRolesOf(db: Database, personIds: string[]) {
  if (personIds.length === 0) return []
  return db
    .select({ personId: roleGrants.personId, role: roleGrants.role })
    .from(roleGrants)
    .where(inArray(roleGrants.personId, personIds))
    .orderBy(roleGrants.grantedAt, roleGrants.id)
}

/** Those of several people who are an authority, and where. */
export async function listAuthorities(db: Database, personIds: string[]) {
  if (personIds.length === 0) return []
  return db
    .select({
      personId: roleGrants.personId,
      region: roleGrants.region,
      district: roleGrants.district,
    })
    .from(roleGrants)
    .where(and(inArray(roleGrants.personId, personIds), eq(roleGrants.role, 'authority')))
}

/** Who holds a role, as e-mails address them. */
export async function listHolders(db: Database, role: Role) {
  return db
    .select({ id: people.id, email: people.email, name: people.name, language: people.language })
    .from(roleGrants)
    .innerJoin(people, eq(people.id, roleGrants.personId))
    .where(eq(roleGrants.role, role))
    .orderBy(roleGrants.grantedAt, roleGrants.id)
}
