import type { RequestContext } from '../context'
import { hasChangedSince } from '../platform/forms/seen.server'
import { deleteAssessment, upsertAssessment } from './data/readiness-assessments'
import { isUnanswered, type ReadinessAnswers } from './domain/readiness'
import { findReadiness } from './find-readiness.server'
import { readinessOwner, sealReadiness } from './sealing/seal-readiness.server'

export type KeepReadiness = {
  personId: string
  answers: ReadinessAnswers
  /** The stored answers that the page of the form showed; see platform/forms/seen. */
  seen: string
}

export type KeepReadinessOutcome =
  { kind: 'kept' } | { kind: 'nothing' } | { kind: 'refused'; why: 'changed-meanwhile' }

/**
 * Stores a person's answers to the self-assessment in place of the earlier ones; a step that they chose stays chosen.
 * Without any answer nothing is stored. It is in no audit trail, because it is a private note and affects nothing else.
 * Refused: the stored answers were changed elsewhere since the page was made, and differ from these.
 */
export function keepReadiness(
  { database, secrets, now }: Pick<RequestContext, 'database' | 'secrets' | 'now'>,
  { personId, answers, seen }: KeepReadiness,
): Promise<KeepReadinessOutcome> {
  return database.transaction(async (tx): Promise<KeepReadinessOutcome> => {
    const kept = await findReadiness(tx, secrets, personId)
    if (hasChangedSince(seen, kept?.answers ?? {}, answers)) {
      return { kind: 'refused', why: 'changed-meanwhile' }
    }
    const owner = readinessOwner(secrets, personId)
    if (isUnanswered(answers)) {
      await deleteAssessment(tx, owner)
      return { kind: 'nothing' }
    }
    const next = { answers, step: kept?.step ?? null, answeredAt: now.toISOString() }
    await upsertAssessment(tx, { owner, sealed: sealReadiness(secrets, personId, next) })
    return { kind: 'kept' }
  })
}
