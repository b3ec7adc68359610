import type { Database } from '../platform/database/database.server'
import { findOwnAttempt, updateAttemptEnd } from './data/attempts'
import { isOver, laterBy } from './domain/attempt-time'

/**
 * Gives a person's open attempt more minutes. What was frozen when it began stays; only its end moves.
 *
 * @returns false when there is no such open attempt, when it has no end, or when its time is over: what was saved by
 *   then is graded, and answers given later are not let in afterwards.
 */
export async function extendAttempt(
  tx: Database,
  { minutes, now, ...own }: { personId: string; attemptId: string; minutes: number; now: Date },
): Promise<boolean> {
  const attempt = await findOwnAttempt(tx, own)
  if (!attempt?.endsAt || attempt.submittedAt || isOver(attempt, now)) return false
  const { endsAt } = attempt
  return updateAttemptEnd(tx, attempt.id, { from: endsAt, to: laterBy(endsAt, minutes) })
}
