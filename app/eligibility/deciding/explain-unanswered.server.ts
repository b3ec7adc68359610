import type { Database } from '../../platform/database/database.server'
import type { ProposalAnswer, ProposalRefusal } from '../domain/proposal'
import { findProposal } from '../data/proposals'

/** Why a proposal could not be closed by this officer. */
export async function explainUnanswered(
  tx: Database,
  { proposalId, officer }: ProposalAnswer,
): Promise<{ kind: 'refused'; why: ProposalRefusal }> {
  const proposal = await findProposal(tx, { proposalId, region: officer.region })
  if (!proposal) return { kind: 'refused', why: 'no-such-proposal' }
  return { kind: 'refused', why: proposal.decidedAt ? 'already-answered' : 'own-proposal' }
}
