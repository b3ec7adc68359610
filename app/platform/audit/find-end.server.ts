import { max } from 'drizzle-orm'
import { auditLinks } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'

/** The number of the last link of the trail; 0 before the first. */
export async function findEnd(db: Database): Promise<number> {
  const [end] = await db.select({ number: max(auditLinks.number) }).from(auditLinks)
  return end?.number ?? 0
}
