import { inArray } from 'drizzle-orm'
import { searchPassages, searchSources } from '../../../db/schema/search'
import type { Database } from '../../platform/database/database.server'

/** What is in the index: each version, the edition that made it, and how many passages it should have. */
export function listSources(db: Database) {
  return db.select().from(searchSources)
}

/** Notes that a version is in the index. */
export async function insertSource(
  tx: Database,
  source: typeof searchSources.$inferInsert,
): Promise<void> {
  await tx.insert(searchSources).values(source)
}

/** Removes versions from the index, with their passages. */
export async function deleteSources(tx: Database, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.delete(searchPassages).where(inArray(searchPassages.sourceId, ids))
  await tx.delete(searchSources).where(inArray(searchSources.id, ids))
}
