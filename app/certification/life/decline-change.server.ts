import { isOwnCase } from '../../accounts/is-own-case.server'
import { recordAudit } from '../../platform/audit/record-audit.server'
import type { Database } from '../../platform/database/database.server'
import { closeProposal, findProposal } from '../data/certificate-proposals'
import { findCertificate } from '../data/certificates'
import { endOf, refusalOfEnded } from '../domain/proposal-end'
import { hasChanged } from './acts/has-changed.server'
import { tellHolder } from '../emails/tell-holder.server'

export type DeclineChange = {
  proposalId: string
  actorId: string
  /** What the page showed on which it is declined (domain/change, standingOf); left out without a page. */
  seen?: string
  now: Date
}

export type DeclineOutcome =
  | { kind: 'declined' }
  | {
      kind: 'refused'
      why:
        | 'no-such-proposal'
        | 'already-decided'
        | 'lapsed'
        | 'own-proposal'
        | 'own-certificate'
        | 'changed-since'
    }

/**
 * Declines what another proposed; the certificate stays as it is. A holder who asked for it is told. Who proposed it
 * themselves retracts it instead; nobody declines what was proposed about their own certificate, or their household's.
 */
export async function declineChange(tx: Database, decline: DeclineChange): Promise<DeclineOutcome> {
  const { proposalId, actorId, seen, now } = decline
  const proposal = await findProposal(tx, proposalId)
  const certificate = proposal && (await findCertificate(tx, proposal.certificateId))
  if (!certificate) return { kind: 'refused', why: 'no-such-proposal' }
  if (proposal.proposedBy === actorId) return { kind: 'refused', why: 'own-proposal' }
  const ended = endOf(proposal, certificate.personId, now)
  if (ended) return { kind: 'refused', why: refusalOfEnded(ended) }
  if (await isOwnCase(tx, actorId, certificate.personId, now)) {
    return { kind: 'refused', why: 'own-certificate' }
  }
  if (await hasChanged(tx, seen, certificate)) return { kind: 'refused', why: 'changed-since' }
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
