import { recordAudit } from '../../platform/audit/record-audit.server'
import type { Database } from '../../platform/database/database.server'
import { closeProposal, findProposal } from '../data/certificate-proposals'
import { findCertificate } from '../data/certificates'
import { endOf, refusalOfEnded } from '../domain/proposal-end'

export type RetractProposal = { proposalId: string; actorId: string; now: Date }

export type RetractProposalOutcome =
  | { kind: 'retracted' }
  | { kind: 'refused'; why: 'no-such-proposal' | 'already-decided' | 'lapsed' }

/** Takes back what one proposed oneself, as long as nobody has decided it and it has not lapsed; another's reads as absent. */
export async function retractProposal(
  tx: Database,
  { proposalId, actorId, now }: RetractProposal,
): Promise<RetractProposalOutcome> {
  const proposal = await findProposal(tx, proposalId)
  const own = proposal?.proposedBy === actorId ? proposal : null
  const certificate = own && (await findCertificate(tx, own.certificateId))
  if (!certificate) return { kind: 'refused', why: 'no-such-proposal' }
  const ended = endOf(own, certificate.personId, now)
  if (ended) return { kind: 'refused', why: refusalOfEnded(ended) }
  if (!(await closeProposal(tx, proposalId, { decision: 'withdrawn', decidedBy: actorId, now }))) {
    return { kind: 'refused', why: 'already-decided' }
  }
  const { personId, programme } = certificate
  const { action: change, reason } = own
  await recordAudit(tx, {
    action: 'certificate.change-declined',
    actorId,
    subject: { kind: 'certificate', id: certificate.id },
    detail: {
      personId,
      programme,
      proposalId,
      change,
      reason,
      proposedBy: actorId,
      withdrawn: true,
    },
    now,
  })
  return { kind: 'retracted' }
}
