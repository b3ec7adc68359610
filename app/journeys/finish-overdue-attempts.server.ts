import { listAttemptsAhead } from '../assessment/list-attempts-ahead.server'
import { listOverdueAttempts } from '../assessment/list-overdue-attempts.server'
import { updateAttemptAhead } from '../assessment/update-attempt-ahead.server'
import type { Services } from '../context'
import { learnerTurn } from '../learning/domain/learner-turn'
import { finishAttempt } from './finish-attempt.server'

/**
 * Hands in the attempts whose time is over and that nobody has handed in, each in its own transaction: what was saved by
 * then is graded, and a certificate awarded where it was earned. Before that, attempts of a clock that ran ahead begin anew. One that fails is told in the log, and the rest go on.
 *
 * @returns how many were handed in.
 */
export async function finishOverdueAttempts(
  services: Services,
  { now, isStopped }: { now: Date; isStopped: () => boolean },
): Promise<number> {
  for (const ahead of await listAttemptsAhead(services.database.read, now)) {
    await services.database.transactionInTurn({ alone: [learnerTurn(ahead.personId)] }, (tx) =>
      updateAttemptAhead(tx, ahead, now),
    )
  }
  let finished = 0
  for (const { personId, attemptId } of await listOverdueAttempts(services.database.read, now)) {
    if (isStopped()) break
    try {
      const outcome = await finishAttempt(
        { ...services, now },
        { personId, attemptId, onlyWhenOver: true },
      )
      if (outcome.kind === 'graded') finished += 1
    } catch (error) {
      services.log.error({ err: error, attemptId }, 'an attempt whose time is over not graded')
    }
  }
  return finished
}
