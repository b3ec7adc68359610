import { v7 as uuid } from 'uuid'
import type { Database } from '../platform/database/database.server'
import { insertDecision } from './data/decisions'
import { explainUnanswered } from './deciding/explain-unanswered.server'
import { closeProposal, findProposal } from './data/proposals'
import type { DecisionProposal, ProposalAnswer, ProposalRefusal } from './domain/proposal'
import { findDecisionObstacle } from './find-decision-obstacle.server'

export type ConfirmOutcome =
  | { kind: 'decided'; decisionId: string; proposal: DecisionProposal }
  | { kind: 'refused'; why: ProposalRefusal }

/**
 * Makes a proposed decision, confirmed by another officer of the same region, once. What could not be proposed any more (training without
 * its certificate) is not made.
 */
export async function confirmDecision(
  tx: Database,
  answer: ProposalAnswer,
): Promise<ConfirmOutcome> {
  const { proposalId, officer, now } = answer
  const waiting = await findProposal(tx, { proposalId, region: officer.region })
  const why = waiting && (await findDecisionObstacle(tx, waiting, now))
  if (why) return { kind: 'refused', why }
  const proposal = await closeProposal(tx, {
    proposalId,
    region: officer.region,
    officerId: officer.id,
    own: false,
    outcome: 'confirmed',
    now,
  })
  if (!proposal) return explainUnanswered(tx, answer)
  const decisionId = uuid()
  await insertDecision(tx, {
    id: decisionId,
    personId: proposal.personId,
    placementForm: proposal.placementForm,
    requirement: proposal.requirement,
    kind: proposal.kind,
    ground: proposal.ground,
    groundDate: proposal.groundDate,
    validUntil: proposal.validUntil,
    recognised: proposal.recognised,
    tableVersionId: proposal.tableVersionId,
    officerId: proposal.proposedBy,
    confirmedBy: officer.id,
    region: proposal.region,
    at: now,
  })
  return { kind: 'decided', decisionId, proposal }
}
