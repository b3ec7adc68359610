import type { Database } from '../platform/database/database.server'
import { listAnswers } from './data/answers'
import { closeAttempt, findOwnAttempt } from './data/attempts'
import { listQuestions } from './data/questions'
import { isOver } from './domain/attempt-time'
import { grade, type Grade } from './domain/grade'

export type SubmitAttempt = {
  personId: string
  attemptId: string
  /** Whether only an attempt whose time is over is handed in: its end may have been moved meanwhile. */
  onlyWhenOver?: boolean
  now: Date
}

export type SubmitRefusal = 'no-such-attempt' | 'already-submitted' | 'not-over'

export type SubmitOutcome =
  { kind: 'graded'; enrolmentId: string; grade: Grade } | { kind: 'refused'; why: SubmitRefusal }

/**
 * Grades a person's own open attempt, once, by the answers that stand and the pass mark it began with.
 * Of two hand-ins at once one grades it, and the other is refused. One whose time was over was handed in at its end,
 * whenever that is noticed: what follows from the moment, as a waiting period does, runs from there.
 */
export async function submitAttempt(
  tx: Database,
  { onlyWhenOver = false, now, ...own }: SubmitAttempt,
): Promise<SubmitOutcome> {
  const attempt = await findOwnAttempt(tx, own)
  if (!attempt) return { kind: 'refused', why: 'no-such-attempt' }
  if (attempt.submittedAt) return { kind: 'refused', why: 'already-submitted' }
  if (onlyWhenOver && !isOver(attempt, now)) return { kind: 'refused', why: 'not-over' }
  const questions = await listQuestions(tx, attempt.paper)
  const paper = new Map(questions.map(({ id, question }) => [id, question]))
  const result = grade(paper, await listAnswers(tx, attempt.id), attempt.passMark)
  const closed = await closeAttempt(tx, attempt.id, result, closingTime(attempt, now))
  return closed
    ? { kind: 'graded', enrolmentId: attempt.enrolmentId, grade: result }
    : { kind: 'refused', why: 'already-submitted' }
}

function closingTime({ endsAt }: { endsAt: Date | null }, now: Date): Date {
  return endsAt && endsAt < now ? endsAt : now
}
