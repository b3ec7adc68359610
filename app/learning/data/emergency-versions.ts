import { desc } from 'drizzle-orm'
import { emergencyVersions } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'
import type { Emergency } from '../domain/emergency'

type EmergencyVersion = { id: string; number: number; contentHash: string; emergencies: Emergency[] }

/** The emergencies as they were last published, or null when they never were. */
export async function findNewestEmergencyVersion(db: Database): Promise<EmergencyVersion | null> {
  const [newest] = await db
    .select({
      id: emergencyVersions.id,
      number: emergencyVersions.number,
      contentHash: emergencyVersions.contentHash,
      emergencies: emergencyVersions.emergencies,
    })
    .from(emergencyVersions)
    .orderBy(desc(emergencyVersions.number))
    .limit(1)
  return newest ?? null
}

/** Keeps emergencies as a version of their own. */
export async function insertEmergencyVersion(
  tx: Database,
  version: EmergencyVersion & { publishedAt: Date },
): Promise<void> {
  await tx.insert(emergencyVersions).values(version)
}
