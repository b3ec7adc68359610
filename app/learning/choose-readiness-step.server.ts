import type { RequestContext } from '../context'
import { upsertAssessment } from './data/readiness-assessments'
import type { ReadinessStep } from './domain/readiness'
import { findReadiness } from './find-readiness.server'
import { readinessOwner, sealReadiness } from './sealing/seal-readiness.server'

/**
 * Stores the step that a person chose at the end of their self-assessment. A later choice replaces it.
 * @returns false when they have no self-assessment, for example because they deleted it elsewhere.
 */
export function chooseReadinessStep(
  { database, secrets }: Pick<RequestContext, 'database' | 'secrets'>,
  { personId, step }: { personId: string; step: ReadinessStep },
): Promise<boolean> {
  return database.transaction(async (tx) => {
    const kept = await findReadiness(tx, secrets, personId)
    if (!kept) return false
    const owner = readinessOwner(secrets, personId)
    const sealed = sealReadiness(secrets, personId, { ...kept, step })
    await upsertAssessment(tx, { owner, sealed })
    return true
  })
}
