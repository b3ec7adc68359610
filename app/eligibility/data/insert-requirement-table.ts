import { desc, eq } from 'drizzle-orm'
import { requirementTableVersions } from '../../../db/schema/eligibility'
import type { Database } from '../../platform/database/database.server'

/** The version of a placement form's table that is in force. */
export async function findNewestTableVersion(
  db: Database,
  placementForm: string,
): Promise<{ id: string; number: number; contentHash: string } | undefined> {
  const [newest] = await db
    .select({
      id: requirementTableVersions.id,
      number: requirementTableVersions.number,
      contentHash: requirementTableVersions.contentHash,
    })
    .from(requirementTableVersions)
    .where(eq(requirementTableVersions.placementForm, placementForm))
    .orderBy(desc(requirementTableVersions.number))
    .limit(1)
  return newest
}

/** Writes a version of a requirement table. */
export async function insertTableVersion(
  tx: Database,
  version: typeof requirementTableVersions.$inferInsert,
): Promise<void> {
  await tx.insert(requirementTableVersions).values(version)
}
