import { isFromTheFuture } from '../../platform/clock/from-the-future'
import type { FinalTestRules } from '../../learning/domain/definition'
import type { Grant } from '../../learning/domain/grant'

/** An attempt as far as the rules ask about it. `submittedAt` is null while it is open. */
export type PastAttempt = {
  id: string
  begunAt: Date
  /** The instant from which it takes no answer; null without a time limit. */
  endsAt: Date | null
  submittedAt: Date | null
  percent: number | null
  passed: boolean | null
}

/** A grant as far as the rules ask about it. */
export type StandingGrant = Pick<Grant, 'kind' | 'amount' | 'attemptId'>

/** Where a learner stands with the final test. */
export type TestStanding = {
  /** The first attempt that was passed. */
  passed: { attemptId: string; at: Date; percent: number } | null
  /** The attempt that was graded last; null before the first one. */
  latest: { attemptId: string; at: Date; percent: number } | null
  openAttemptId: string | null
  /** The end of the open attempt; null when there is none, or none is open. It may lie behind. */
  endsAt: Date | null
  /** Attempts begun, the open one included. */
  attemptsUsed: number
  /** How many may still be begun, those included that a trainer granted; null for no limit. */
  attemptsLeft: number | null
  /** How many a trainer granted beyond the rules. */
  attemptsGranted: number
  /** Whether a trainer granted a fresh enrolment: then nothing more begins in this one. */
  freshGranted: boolean
  /** When the cool-down under way ends; null when none is, or when a trainer waived it. */
  mayBeginAt: Date | null
  /** The failed attempt after which that cool-down runs; null when none does. */
  waitsAfter: string | null
}

/**
 * Judges attempts, oldest first, by the programme's rules and by what a trainer granted beyond them. A cool-down runs from
 * a failed hand-in, unless a grant waived the one after that very attempt.
 */
export function judgeStanding(
  attempts: readonly PastAttempt[],
  grants: readonly StandingGrant[],
  rules: FinalTestRules,
  now: Date,
): TestStanding {
  const coolDown = coolDownOf(attempts, grants, rules, now)
  const passed = attempts.find((attempt) => attempt.passed)
  const open = attempts.find((attempt) => attempt.submittedAt === null)
  const granted = grants
    .filter(({ kind }) => kind === 'attempts')
    .reduce((sum, { amount }) => sum + amount, 0)
  return {
    passed: resultOf(passed),
    latest: resultOf(attempts.filter((attempt) => attempt.submittedAt !== null).at(-1)),
    openAttemptId: open?.id ?? null,
    endsAt: open?.endsAt ?? null,
    attemptsUsed: attempts.length,
    attemptsLeft:
      rules.attempts === null ? null : Math.max(0, rules.attempts + granted - attempts.length),
    attemptsGranted: granted,
    freshGranted: grants.some(({ kind }) => kind === 'fresh-enrolment'),
    mayBeginAt: coolDown?.ends ?? null,
    waitsAfter: coolDown?.after ?? null,
  }
}

function resultOf(attempt: PastAttempt | undefined) {
  if (!attempt?.submittedAt) return null
  return { attemptId: attempt.id, at: attempt.submittedAt, percent: attempt.percent ?? 0 }
}

function coolDownOf(
  attempts: readonly PastAttempt[],
  grants: readonly StandingGrant[],
  rules: FinalTestRules,
  now: Date,
): { after: string; ends: Date } | null {
  const failed = attempts.filter((attempt) => hasFailed(attempt, now)).at(-1)
  if (!failed?.submittedAt || attempts.some(({ passed }) => passed)) return null
  const isWaived = ({ kind, attemptId }: StandingGrant) =>
    kind === 'no-waiting' && attemptId === failed.id
  if (grants.some(isWaived)) return null
  const ends = new Date(failed.submittedAt.getTime() + rules.coolDownHours * 3_600_000)
  return ends > now ? { after: failed.id, ends } : null
}

/** Nobody waits for what was handed in while the clock ran ahead: when that was is not known. */
function hasFailed({ passed, submittedAt }: PastAttempt, now: Date): boolean {
  return passed === false && submittedAt !== null && !isFromTheFuture(submittedAt, now)
}

/** Why no new attempt may begin now; null when one may. An open attempt is not asked about here. */
export function refuseToBegin(
  standing: TestStanding,
): 'already-passed' | 'no-attempts-left' | 'cooling-down' | null {
  if (standing.passed) return 'already-passed'
  if (standing.attemptsLeft === 0) return 'no-attempts-left'
  return standing.mayBeginAt ? 'cooling-down' : null
}
