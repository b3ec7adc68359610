import { isIndependent } from '../../accounts/is-independent.server'
import { mayDo } from '../../accounts/domain/permissions'
import { isOwnCase } from '../../accounts/is-own-case.server'
import { listRoles } from '../../accounts/list-roles.server'
import type { Database } from '../../platform/database/database.server'
import { closeProposal, findProposal, type Proposal } from '../data/certificate-proposals'
import { findCertificate, type Certificate } from '../data/certificates'
import { refusalOf, type ChangeRefusal } from '../domain/change'
import { hasChanged } from './acts/has-changed.server'

export type ConfirmProposalOutcome =
  | { kind: 'confirmed'; proposal: Proposal; certificate: Certificate }
  | {
      kind: 'refused'
      why:
        | 'no-such-proposal'
        | 'already-decided'
        | 'own-proposal'
        | 'own-certificate'
        | 'not-independent'
        /** Who proposed it may change no certificates any more. */
        | 'proposer-left'
        | 'changed-since'
        | ChangeRefusal
    }

export type ProposalConfirmation = {
  proposalId: string
  confirmedBy: string
  /** What the page showed on which it is confirmed (domain/change, standingOf); left out without a page. */
  seen?: string
  now: Date
}

/**
 * Closes a proposal with the word of a second person, once. That person is neither who proposed it nor dependent on them
 * (accounts/domain/promotion), and whoever proposed it is still an administrator, nor the holder of the certificate or of their household. The caller does in the same transaction what was proposed; here nothing of the certificate changes.
 */
export async function confirmProposal(
  tx: Database,
  { proposalId, confirmedBy, seen, now }: ProposalConfirmation,
): Promise<ConfirmProposalOutcome> {
  const proposal = await findProposal(tx, proposalId)
  const certificate = proposal && (await findCertificate(tx, proposal.certificateId))
  if (!certificate) return { kind: 'refused', why: 'no-such-proposal' }
  if (proposal.decidedAt) return { kind: 'refused', why: 'already-decided' }
  if (proposal.proposedBy === confirmedBy) return { kind: 'refused', why: 'own-proposal' }
  if (await isOwnCase(tx, confirmedBy, certificate.personId, now)) {
    return { kind: 'refused', why: 'own-certificate' }
  }
  const { proposedBy } = proposal
  // A holder asks, and does not decide; whoever else proposes must be a hand of their own.
  const isOfficials = proposedBy !== null && proposedBy !== certificate.personId
  if (isOfficials) {
    const held = await listRoles(tx, proposedBy)
    const isStill = mayDo(
      held.map(({ role }) => role),
      'certificate:govern',
    )
    if (!isStill) return { kind: 'refused', why: 'proposer-left' }
  }
  if (isOfficials && !(await isIndependent(tx, [proposedBy, confirmedBy], 'administrators'))) {
    return { kind: 'refused', why: 'not-independent' }
  }
  const why = refusalOf(proposal.action, certificate)
  if (why) return { kind: 'refused', why }
  if (await hasChanged(tx, seen, certificate)) return { kind: 'refused', why: 'changed-since' }
  const closed = { decision: 'confirmed', decidedBy: confirmedBy, now } as const
  if (!(await closeProposal(tx, proposalId, closed))) {
    return { kind: 'refused', why: 'already-decided' }
  }
  return { kind: 'confirmed', proposal, certificate }
}
