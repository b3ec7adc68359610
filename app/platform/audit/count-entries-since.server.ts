import { asc, count, gte } from 'drizzle-orm'
import { auditEntries } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'

/** How many entries of each action were written at an instant or after it; actions without any are left out. */
export function countEntriesSince(
  db: Database,
  since: Date,
): Promise<{ action: string; count: number }[]> {
  return db
    .select({ action: auditEntries.action, count: count() })
    .from(auditEntries)
    .where(gte(auditEntries.at, since))
    .groupBy(auditEntries.action)
    .orderBy(asc(auditEntries.action))
}
