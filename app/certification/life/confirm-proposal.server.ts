import type { Database } from '../../platform/database/database.server'
import { closeProposal, findProposal, type Proposal } from '../data/certificate-proposals'
import { findCertificate, type Certificate } from '../data/certificates'
import { hasChanged } from './acts/has-changed.server'
import { findObstacle, type Obstacle } from './find-obstacle.server'

export type ConfirmProposalOutcome =
  | { kind: 'confirmed'; proposal: Proposal; certificate: Certificate }
  | {
      kind: 'refused'
      why: 'no-such-proposal' | 'changed-since' | Obstacle
    }

export type ProposalConfirmation = {
  proposalId: string
  confirmedBy: string
  /** What the page showed on which it is confirmed (domain/change, standingOf); left out without a page. */
  seen?: string
  now: Date
}

/**
 * Closes a proposal with the word of a second person, once, unless something stands against it (findObstacle). The caller
 * does in the same transaction what was proposed; here nothing of the certificate changes.
 */
export async function confirmProposal(
  tx: Database,
  { proposalId, confirmedBy, seen, now }: ProposalConfirmation,
): Promise<ConfirmProposalOutcome> {
  const proposal = await findProposal(tx, proposalId)
  const certificate = proposal && (await findCertificate(tx, proposal.certificateId))
  if (!certificate) return { kind: 'refused', why: 'no-such-proposal' }
  const why = await findObstacle(tx, { proposal, certificate }, { confirmer: confirmedBy, now })
  if (why) return { kind: 'refused', why }
  if (await hasChanged(tx, seen, certificate)) return { kind: 'refused', why: 'changed-since' }
  const closed = { decision: 'confirmed', decidedBy: confirmedBy, now } as const
  if (!(await closeProposal(tx, proposalId, closed))) {
    return { kind: 'refused', why: 'already-decided' }
  }
  return { kind: 'confirmed', proposal, certificate }
}
