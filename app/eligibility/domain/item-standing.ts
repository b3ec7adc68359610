import type { PartNumber } from '../../learning/domain/training'
import { endOfDecision, type Decision } from './decision'
import { millisecondsPerDay } from './day'
import type { EligibilityEvent } from './event'
import { judgeTraining, type AskedTraining, type TrainingProof } from './judge-training'
import { askedTraining, type Requirement, type TrainingRequirement } from './requirement-table'
import { judgeStanding, type Evidence } from './standing'

export const recordStates = [
  'met',
  'expiring',
  'decided',
  'in-progress',
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
  /** What certificates prove of the training, whatever the state; null for what an authority marks. */
  training: TrainingStanding | null
  /** The last decision of an authority, whether or not the state rests on it. */
  decision: Decision | null
  /** The version of the table that judged what the state rests on; null when it rests on nothing. */
  judgedBy: string | null
}

/** What certificates that count prove of the training that is asked for. */
export type TrainingStanding = TrainingProof & {
  /** The certificates, in the order in which they began to count. */
  certificates: { code: string; part: PartNumber | null; academicHours: number }[]
}

/**
 * How one requirement stands at `now`.
 *
 * Training stands by certificates; where they do not prove the whole, by what an authority decided. A checklist stands by decisions alone, and
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
  switch (requirement.kind) {
    case 'training':
      return judgeByCertificates(requirement, events, decision, now)
    case 'checklist':
      return (decision && standingOf(decision, requirement.expiringDays, now)) ?? missing
  }
}

function judgeByCertificates(
  requirement: TrainingRequirement,
  events: readonly EligibilityEvent[],
  decision: Decision | null,
  now: Date,
): ItemStanding {
  const decided = decision && standingOf(decision, requirement.expiringDays, now)
  const asked = askedTraining(requirement)
  const standing = judgeStanding(asked, events, now, requirement.expiringDays)
  const { state, since, endsAt, evidence } = standing
  const training = tellTraining(asked, standing.counting)
  const counts = state === 'met' || state === 'expiring'
  const decides = decided?.state === 'decided' || decided?.state === 'expiring'
  if (decides && !counts) return { ...decided, evidence, training }
  if (state === 'missing' && decided?.state === 'expired') return { ...decided, training }
  return {
    state,
    since,
    endsAt,
    restsOn: evidence && 'certificate',
    evidence,
    training,
    decision,
    judgedBy: evidence?.tableVersionId ?? null,
  }
}

function tellTraining(asked: AskedTraining, counting: readonly Evidence[]): TrainingStanding {
  const claims = counting.map(({ claim }) => claim)
  return {
    ...judgeTraining(asked, claims),
    certificates: counting.map(({ certificateCode, claim }) => ({
      code: certificateCode,
      part: claim.part,
      academicHours: judgeTraining(asked, [claim]).provedHours,
    })),
  }
}

const missing: ItemStanding = {
  state: 'missing',
  since: null,
  endsAt: null,
  restsOn: null,
  evidence: null,
  training: null,
  decision: null,
  judgedBy: null,
}

function standingOf(decision: Decision, expiringDays: number, now: Date): ItemStanding {
  const rest = {
    restsOn: 'decision' as const,
    evidence: null,
    training: null,
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
