import { hasLapsed } from '../../accounts/domain/proposal-life'
import type { DecisionKind } from './decision'
import type { RecognisedCertificate } from './recognised-certificate'

/** A decision that waits for a second officer, or that one has answered. */
export type DecisionProposal = {
  id: string
  personId: string
  placementForm: string
  requirement: string
  kind: DecisionKind
  ground: string
  groundDate: string
  validUntil: string | null
  recognised: RecognisedCertificate | null
  tableVersionId: string
  region: string
  proposedBy: string
  proposedAt: Date
  /** It is `lapsed`, in nobody's name, once another one took its place. */
  outcome: 'confirmed' | 'declined' | 'withdrawn' | 'lapsed' | null
  decidedBy: string | null
  decidedAt: Date | null
}

/** How a proposal stands at an instant. */
export function standingOf(
  { outcome, proposedAt }: Pick<DecisionProposal, 'outcome' | 'proposedAt'>,
  now: Date,
): NonNullable<DecisionProposal['outcome']> | 'waiting' {
  return outcome ?? (hasLapsed(proposedAt, now) ? 'lapsed' : 'waiting')
}

/** Who answers a proposal: an officer of a region. */
export type ProposalAnswer = {
  proposalId: string
  officer: { id: string; region: string }
  now: Date
}

/**
 * Why an officer could not answer: another region's proposal reads as absent; the second pair of eyes is
 * another's; and whoever comes second is told that it was answered. `not-possible` was proposed by rules that no longer hold: it can
 * only be declined, and so can a recognition by a certificate by which another person's training was recognised meanwhile;
 * `lapsed` waited too long for an answer of any kind (accounts/domain/proposal-life).
 */
export type ProposalRefusal =
  | 'no-such-proposal'
  | 'own-proposal'
  | 'already-answered'
  | 'lapsed'
  | 'not-possible'
  | 'anothers-certificate'
