import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { closeProposal, selectProposal } from './data/certificate-proposals'
import { selectById } from './data/certificates'
import { tellHolder } from './letters/tell-holder.server'

export type DeclineChange = { proposalId: string; actorId: string; now: Date }

export type DeclineOutcome =
  | { kind: 'declined' }
  | { kind: 'refused'; why: 'no-such-proposal' | 'already-decided' | 'own-proposal' }

/**
 * Declines what another proposed; the certificate stays as it is. A holder who asked for it is told. Who proposed it
 * themselves withdraws it instead.
 */
export async function declineChange(tx: Database, decline: DeclineChange): Promise<DeclineOutcome> {
  const { proposalId, actorId, now } = decline
  const proposal = await selectProposal(tx, proposalId)
  const certificate = proposal && (await selectById(tx, proposal.certificateId))
  if (!certificate) return { kind: 'refused', why: 'no-such-proposal' }
  if (proposal.proposedBy === actorId) return { kind: 'refused', why: 'own-proposal' }
  if (!(await closeProposal(tx, proposalId, { decision: 'declined', decidedBy: actorId, now }))) {
    return { kind: 'refused', why: 'already-decided' }
  }
  const { personId, programme } = certificate
  const { action: change, reason, proposedBy } = proposal
  await recordAudit(tx, {
    action: 'certificate.change-declined',
    actorId,
    subject: { kind: 'certificate', id: certificate.id },
    detail: { personId, programme, proposalId, change, reason, proposedBy, withdrawn: false },
    now,
  })
  if (proposedBy === personId) await tellHolder(tx, 'declined', { personId, now })
  return { kind: 'declined' }
}
