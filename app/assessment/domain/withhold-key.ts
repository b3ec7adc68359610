import type { TestStanding } from './judge-standing'

/** One of a person's enrolments, as far as a final test may still be sat on it. */
export type Sitting = {
  /** Modules from whose banks the rules of its final test pick. */
  modules: readonly string[]
  standing: TestStanding
  /** Whether another enrolment of the same programme has taken its place. */
  isFollowed: boolean
  /** Whether a trainer granted a fresh enrolment that has not begun yet. */
  isFreshGranted: boolean
}

/**
 * The modules of whose questions nothing may be told that helps to answer them: those from whose banks an attempt picks
 * that is open, or that this person may still begin, on whatever enrolment, at whatever time. An attempt that they could
 * only be granted later is not one: whoever grants it is told that what was missed has been explained.
 */
export function modulesWithheld(sittings: readonly Sitting[]): Set<string> {
  return new Set(sittings.filter(mayStillSit).flatMap(({ modules }) => modules))
}

function mayStillSit({ standing, isFollowed, isFreshGranted }: Sitting): boolean {
  if (standing.openAttemptId || isFreshGranted) return true
  return !isFollowed && !standing.passed && standing.attemptsLeft !== 0
}
