import type { FinalTestRules } from '../../learning/domain/definition'

/** An attempt as far as the rules ask about it. `submittedAt` is null while it is open. */
export type PastAttempt = {
  id: string
  begunAt: Date
  submittedAt: Date | null
  percent: number | null
  passed: boolean | null
}

/** Where a learner stands with the final test. */
export type TestStanding = {
  /** The first attempt that was passed. */
  passed: { attemptId: string; at: Date; percent: number } | null
  openAttemptId: string | null
  /** Attempts begun, the open one included. */
  attemptsUsed: number
  /** How many may still be begun; null for no limit. */
  attemptsLeft: number | null
  /** When the cool-down under way ends; null when none is. */
  mayBeginAt: Date | null
}

/** Judges attempts, oldest first, by the programme's rules. A cool-down runs from a failed hand-in. */
export function judgeStanding(
  attempts: readonly PastAttempt[],
  rules: FinalTestRules,
  now: Date,
): TestStanding {
  const passed = attempts.find((attempt) => attempt.passed)
  const open = attempts.find((attempt) => attempt.submittedAt === null)
  const failedAt = attempts.filter((attempt) => attempt.passed === false).at(-1)?.submittedAt
  const ends = failedAt ? new Date(failedAt.getTime() + rules.coolDownHours * 3_600_000) : null
  return {
    passed: passed?.submittedAt
      ? { attemptId: passed.id, at: passed.submittedAt, percent: passed.percent ?? 0 }
      : null,
    openAttemptId: open?.id ?? null,
    attemptsUsed: attempts.length,
    attemptsLeft: rules.attempts === null ? null : Math.max(0, rules.attempts - attempts.length),
    mayBeginAt: !passed && ends && ends > now ? ends : null,
  }
}

/** Why no new attempt may begin now; null when one may. An open attempt is not asked about here. */
export function refuseToBegin(
  standing: TestStanding,
): 'already-passed' | 'no-attempts-left' | 'cooling-down' | null {
  if (standing.passed) return 'already-passed'
  if (standing.attemptsLeft === 0) return 'no-attempts-left'
  return standing.mayBeginAt ? 'cooling-down' : null
}
