import type { Grade } from '../assessment/domain/grade'
import { submitAttempt, type SubmitRefusal } from '../assessment/submit-attempt.server'
import type { RequestContext } from '../context'
import { awardIfEarned } from './award-if-earned.server'
import { earningTurns } from './earning-turns'

export type FinishAttempt = {
  personId: string
  attemptId: string
  /** Whether only an attempt whose time is over is handed in: nobody asked for it but the clock. */
  onlyWhenOver?: boolean
}

export type FinishAttemptOutcome =
  | { kind: 'graded'; enrolmentId: string; grade: Grade; certificateCode: string | null }
  | { kind: 'refused'; why: SubmitRefusal }

/**
 * Hands in a person's own attempt: it is graded, and when that completes the programme the certificate is
 * awarded and the eligibility record changed. All of it happens in one transaction, or none.
 */
export function finishAttempt(
  { database, keys, config, now }: Pick<RequestContext, 'database' | 'keys' | 'config' | 'now'>,
  { personId, attemptId, onlyWhenOver = false }: FinishAttempt,
): Promise<FinishAttemptOutcome> {
  return database.transactionInTurn(earningTurns(personId), async (tx) => {
    const outcome = await submitAttempt(tx, { personId, attemptId, onlyWhenOver, now })
    if (outcome.kind === 'refused') return outcome
    const { enrolmentId, grade } = outcome
    const certificateCode = grade.passed
      ? await awardIfEarned(tx, { keys, config }, { personId, enrolmentId, now })
      : null
    return { kind: 'graded', enrolmentId, grade, certificateCode }
  })
}
