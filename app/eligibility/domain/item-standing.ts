import { endOfDecision, type Decision } from './decision'
import { millisecondsPerDay } from './day'
import type { EligibilityEvent } from './event'
import type { Requirement } from './requirement-table'
import { judgeStanding, type Evidence } from './standing'

export const recordStates = [
  'met',
  'expiring',
  'decided',
  'missing',
  'suspended',
  'expired',
  'withdrawn',
] as const

export type RecordState = (typeof recordStates)[number]

/** How one requirement stands, by certificates and by what an authority decided. */
export type ItemStanding = {
  state: RecordState
  /** Since when it stands so; null for what is missing. */
  since: Date | null
  /** When it ends; null when it does not, or when nothing counts. */
  endsAt: Date | null
  /** What the state rests on: certificates, or an authority's decision; null for what is missing. */
  restsOn: 'certificate' | 'decision' | null
  /** The certificate that it rests on, or rested on before the decision. */
  evidence: Evidence | null
  /** The last decision of an authority, whether or not the state rests on it. */
  decision: Decision | null
  /** The version of the table that judged what the state rests on; null when it rests on nothing. */
  judgedBy: string | null
}

/**
 * How one requirement stands at `now`.
 *
 * Training stands by certificates; where none counts, by what an authority decided. A checklist stands by decisions alone, and
 * events say nothing of it. A decision counts to the end of its last day, and is `expiring` within the requirement's
 * `expiringDays` before; of a decision that was taken back, the checklist tells `withdrawn`.
 *
 * @param decision the last one that was made by `now`.
 */
export function judgeItem(
  requirement: Requirement,
  events: readonly EligibilityEvent[],
  decision: Decision | null,
  now: Date,
): ItemStanding {
  const decided = decision && standingOf(decision, requirement.expiringDays, now)
  if (requirement.kind === 'checklist') return decided ?? missing
  const { state, since, evidence } = judgeStanding(events, now, requirement.expiringDays)
  const counts = state === 'met' || state === 'expiring'
  const decides = decided?.state === 'decided' || decided?.state === 'expiring'
  if (decides && !counts) return { ...decided, evidence }
  if (state === 'missing' && decided?.state === 'expired') return decided
  return {
    state,
    since,
    endsAt: counts ? evidence.expiresAt : null,
    restsOn: evidence && 'certificate',
    evidence,
    decision,
    judgedBy: evidence?.tableVersionId ?? null,
  }
}

const missing: ItemStanding = {
  state: 'missing',
  since: null,
  endsAt: null,
  restsOn: null,
  evidence: null,
  decision: null,
  judgedBy: null,
}

function standingOf(decision: Decision, expiringDays: number, now: Date): ItemStanding {
  const rest = {
    restsOn: 'decision' as const,
    evidence: null,
    decision,
    judgedBy: decision.tableVersionId,
  }
  if (decision.kind === 'withdrawn') {
    return { ...rest, state: 'withdrawn', since: decision.at, endsAt: null }
  }
  const endsAt = endOfDecision(decision)
  if (endsAt && endsAt <= now) {
    const since = new Date(Math.max(endsAt.getTime(), decision.at.getTime()))
    return { ...rest, state: 'expired', since, endsAt: null }
  }
  const isExpiring = endsAt && endsAt.getTime() - expiringDays * millisecondsPerDay <= now.getTime()
  // Only what speaks for a person is worth a warning before it ends.
  const state = isExpiring && decision.kind !== 'not-satisfied' ? 'expiring' : 'decided'
  return { ...rest, state, since: decision.at, endsAt }
}
