import { desc } from 'drizzle-orm'
import { libraryVersions } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'

/** The newest version of the library, or null when none was published. */
export async function findNewestLibraryVersion(db: Database) {
  const [newest] = await db
    .select()
    .from(libraryVersions)
    .orderBy(desc(libraryVersions.number))
    .limit(1)
  return newest ?? null
}

/** The number and the hash of the newest version, without what stands in it. */
export async function findNewestLibraryNumber(db: Database) {
  const [newest] = await db
    .select({
      id: libraryVersions.id,
      number: libraryVersions.number,
      contentHash: libraryVersions.contentHash,
    })
    .from(libraryVersions)
    .orderBy(desc(libraryVersions.number))
    .limit(1)
  return newest ?? null
}

/** Writes a version of the library. */
export async function insertLibraryVersion(
  tx: Database,
  version: typeof libraryVersions.$inferInsert,
): Promise<void> {
  await tx.insert(libraryVersions).values(version)
}
