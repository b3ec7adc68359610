import { desc } from 'drizzle-orm'
import { auditEntries } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'

/** When the newest entry of the audit trail was written, or null when there is none. */
export async function findNewestEntry(db: Database): Promise<Date | null> {
  const [newest] = await db
    .select({ at: auditEntries.at })
    .from(auditEntries)
    // Ids are in the order of time (UUID version 7), and indexed.
    .orderBy(desc(auditEntries.id))
    .limit(1)
  return newest?.at ?? null
}
