import { and, eq, gte, isNull, lte, or } from 'drizzle-orm'
// Renames a table in a query; the same on both engines.
import { alias } from 'drizzle-orm/sqlite-core'
import { householdMembers } from '../../../db/schema/accounts'
import type { Database } from '../../platform/database/database.server'

const one = alias(householdMembers, 'one')
const other = alias(householdMembers, 'other')

/** Whether two people belonged to one household at the same time, at `since` or after it. */
export async function hasSharedHousehold(
  db: Database,
  [personId, otherId]: [string, string],
  since: Date,
): Promise<boolean> {
  const found = await db
    .select({ id: one.id })
    .from(one)
    .innerJoin(other, eq(other.householdId, one.householdId))
    .where(
      and(
        eq(one.personId, personId),
        eq(other.personId, otherId),
        or(isNull(one.leftAt), gte(one.leftAt, since)),
        or(isNull(other.leftAt), gte(other.leftAt, since)),
        or(isNull(one.leftAt), lte(other.joinedAt, one.leftAt)),
        or(isNull(other.leftAt), lte(one.joinedAt, other.leftAt)),
      ),
    )
    .limit(1)
  return found.length === 1
}
