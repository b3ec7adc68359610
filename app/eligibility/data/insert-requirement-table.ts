import { requirementTableVersions } from '../../../db/schema/eligibility'
import type { Database } from '../../platform/database/database.server'

/** Writes a version of a requirement table. */
export async function insertTableVersion(
  tx: Database,
  version: typeof requirementTableVersions.$inferInsert,
): Promise<void> {
  await tx.insert(requirementTableVersions).values(version)
}
