import type { FinalTestRules } from '../../learning/domain/definition'
import type { GrantKind } from '../../learning/domain/grant'
import { isOver } from './attempt-time'
import type { TestStanding } from './judge-standing'

/** What decides whether a trainer may grant something for an enrolment. */
export type GrantFacts = {
  /** Null when the programme has no final test. */
  standing: TestStanding | null
  rules: FinalTestRules | null
  /** Whether this is the enrolment under way of its person in the programme. */
  isNewest: boolean
  /** Whether a fresh enrolment was granted for it. */
  isFreshGranted: boolean
  /** What became of the certificate that it earned: one that is suspended may stand again. */
  certificate: 'none' | 'stands' | 'ended'
}

export type GrantRefusal =
  | 'followed'
  | 'fresh-granted'
  | 'no-test'
  | 'already-passed'
  | 'no-limit'
  | 'not-waiting'
  | 'attempt-open'
  | 'attempt-over'
  | 'no-time-limit'
  | 'certificate-stands'

/**
 * Why a trainer may not grant this, because it would change nothing or take something away; null when they may.
 *
 * Further attempts may be granted while one is open: they come after it. A waiting period is waived once it runs.
 * Minutes go to the open attempt, or, when none is open, to every one that begins later. A fresh enrolment is for
 * whoever has no certificate that stands; once it is granted, the enrolment that it follows is history.
 */
export function refuseGrant(kind: GrantKind, facts: GrantFacts, now: Date): GrantRefusal | null {
  if (!facts.isNewest) return 'followed'
  if (facts.isFreshGranted) return 'fresh-granted'
  if (kind === 'fresh-enrolment') return refuseFresh(facts)
  const { standing, rules } = facts
  if (!standing || !rules) return 'no-test'
  if (standing.passed) return 'already-passed'
  switch (kind) {
    case 'attempts':
      return rules.attempts === null ? 'no-limit' : null
    case 'no-waiting':
      if (standing.openAttemptId) return 'attempt-open'
      return standing.mayBeginAt ? null : 'not-waiting'
    case 'time':
      if (!standing.openAttemptId) return rules.minutes === undefined ? 'no-time-limit' : null
      if (standing.endsAt === null) return 'no-time-limit'
      return isOver(standing, now) ? 'attempt-over' : null
  }
}

function refuseFresh({ standing, certificate }: GrantFacts): GrantRefusal | null {
  if (certificate === 'stands') return 'certificate-stands'
  return standing?.openAttemptId ? 'attempt-open' : null
}
