import { count, gte } from 'drizzle-orm'
import { auditEntries } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'
import { nameAct } from './audit-actions'

/** How many entries of each act were written at an instant or after it; acts without any are left out. By today's names. */
export async function countEntriesSince(
  db: Database,
  since: Date,
): Promise<{ action: string; count: number }[]> {
  const rows = await db
    .select({ action: auditEntries.action, count: count() })
    .from(auditEntries)
    .where(gte(auditEntries.at, since))
    .groupBy(auditEntries.action)
  const counts = new Map<string, number>()
  for (const { action, count } of rows) {
    const name = nameAct(action)
    counts.set(name, (counts.get(name) ?? 0) + count)
  }
  const names = [...counts.keys()].sort()
  return names.map((action) => ({ action, count: counts.get(action) ?? 0 }))
}
