import type { Database } from '../platform/database/database.server'
import { closeProposal, findProposal } from './data/proposals'
import {
  standingOf,
  type DecisionProposal,
  type ProposalAnswer,
  type ProposalRefusal,
} from './domain/proposal'

export type DeclineOutcome =
  | { kind: 'declined' | 'withdrawn'; proposal: DecisionProposal }
  | { kind: 'refused'; why: Exclude<ProposalRefusal, 'own-proposal'> }

/**
 * Ends a proposed decision without deciding anything: another officer of the region declines it, and whoever proposed it
 * takes it back. Once, and before it lapses: then there is nothing left to end.
 */
export async function declineDecision(
  tx: Database,
  answer: ProposalAnswer,
): Promise<DeclineOutcome> {
  const { proposalId, officer, now } = answer
  const { id: officerId, region } = officer
  const found = await findProposal(tx, { proposalId, region })
  if (found && standingOf(found, now) === 'lapsed') return { kind: 'refused', why: 'lapsed' }
  const own = found?.proposedBy === officerId
  const outcome = own ? 'withdrawn' : 'declined'
  const proposal = await closeProposal(tx, { proposalId, region, officerId, own, outcome, now })
  if (proposal) return { kind: outcome, proposal }
  return { kind: 'refused', why: found ? 'already-answered' : 'no-such-proposal' }
}
