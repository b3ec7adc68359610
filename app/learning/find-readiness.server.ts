import type { Services } from '../context'
import type { Database } from '../platform/database/database.server'
import { findAssessment } from './data/readiness-assessments'
import { openReadiness, readinessOwner, type KeptReadiness } from './sealing/seal-readiness.server'

/** A person's own self-assessment, or null. Only the pages of that person may call this. */
export async function findReadiness(
  db: Database,
  secrets: Services['secrets'],
  personId: string,
): Promise<KeptReadiness | null> {
  const sealed = await findAssessment(db, readinessOwner(secrets, personId))
  return sealed === null ? null : openReadiness(secrets, personId, sealed)
}
