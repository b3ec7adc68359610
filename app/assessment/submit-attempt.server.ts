import type { Database } from '../platform/database/database.server'
import { readSheet } from './data/answer-rows'
import { closeAttempt, findOwnAttempt } from './data/attempt-rows'
import { findQuestions } from './data/find-questions'
import { grade, type Grade } from './domain/grade'

export type SubmitRefusal = 'no-such-attempt' | 'already-submitted'

export type SubmitOutcome =
  { kind: 'graded'; enrolmentId: string; grade: Grade } | { kind: 'refused'; why: SubmitRefusal }

/**
 * Grades a person's own open attempt, once, by the answers that stand and the pass mark it began with.
 * Of two hand-ins at once one grades it, and the other is refused.
 */
export async function submitAttempt(
  tx: Database,
  { now, ...own }: { personId: string; attemptId: string; now: Date },
): Promise<SubmitOutcome> {
  const attempt = await findOwnAttempt(tx, own)
  if (!attempt) return { kind: 'refused', why: 'no-such-attempt' }
  if (attempt.submittedAt) return { kind: 'refused', why: 'already-submitted' }
  const questions = await findQuestions(tx, attempt.paper)
  const paper = new Map(questions.map(({ id, question }) => [id, question]))
  const result = grade(paper, await readSheet(tx, attempt.id), attempt.passMark)
  const closed = await closeAttempt(tx, attempt.id, result, now)
  return closed
    ? { kind: 'graded', enrolmentId: attempt.enrolmentId, grade: result }
    : { kind: 'refused', why: 'already-submitted' }
}
