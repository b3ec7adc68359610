import type { Services } from '../context'
import type { Database } from '../platform/database/database.server'
import { deleteAssessment } from './data/readiness-assessments'
import { readinessOwner } from './sealing/seal-readiness.server'

/** Deletes a person's self-assessment, if there is one, so that no trace of it is left. */
export async function forgetReadiness(
  tx: Database,
  secrets: Services['secrets'],
  personId: string,
): Promise<void> {
  await deleteAssessment(tx, readinessOwner(secrets, personId))
}
