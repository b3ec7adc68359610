import { eq } from 'drizzle-orm'
import { readinessAssessments } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'

/**
 * A self-assessment, encrypted; null when there is none.
 * @param owner as sealing/seal-readiness names a person.
 */
export async function findAssessment(db: Database, owner: string): Promise<string | null> {
  const [found] = await db
    .select({ sealed: readinessAssessments.sealed })
    .from(readinessAssessments)
    .where(eq(readinessAssessments.owner, owner))
  return found?.sealed ?? null
}

/** Replaces a self-assessment. */
export async function upsertAssessment(
  tx: Database,
  assessment: { owner: string; sealed: string },
): Promise<void> {
  await tx
    .insert(readinessAssessments)
    .values(assessment)
    .onConflictDoUpdate({
      target: readinessAssessments.owner,
      set: { sealed: assessment.sealed },
    })
}

/** Removes a self-assessment, if there is one. */
export async function deleteAssessment(tx: Database, owner: string): Promise<void> {
  await tx.delete(readinessAssessments).where(eq(readinessAssessments.owner, owner))
}
