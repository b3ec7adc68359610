import { desc } from 'drizzle-orm'
import { siteVersions } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'

/** The newest version of the site, or null when none was published. */
export async function findNewestSiteVersion(db: Database) {
  const [newest] = await db
    .select()
    .from(siteVersions)
    .orderBy(desc(siteVersions.number))
    .limit(1)
  return newest ?? null
}

/** The number and the hash of the newest version, without what stands in it. */
export async function findNewestSiteNumber(db: Database) {
  const [newest] = await db
    .select({
      id: siteVersions.id,
      number: siteVersions.number,
      contentHash: siteVersions.contentHash,
    })
    .from(siteVersions)
    .orderBy(desc(siteVersions.number))
    .limit(1)
  return newest ?? null
}

/** Writes a version of the site. */
export async function insertSiteVersion(
  tx: Database,
  version: typeof siteVersions.$inferInsert,
): Promise<void> {
  await tx.insert(siteVersions).values(version)
}
