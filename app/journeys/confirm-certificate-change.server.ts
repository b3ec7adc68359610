import {
  confirmProposal,
  type ConfirmProposalOutcome,
  type ProposalConfirmation,
} from '../certification/life/confirm-proposal.server'
import type { Services } from '../context'
import type { Database } from '../platform/database/database.server'
import { reinstateCertificate } from './reinstate-certificate.server'
import { replaceCertificate } from './replace-certificate.server'
import { suspendCertificate } from './suspend-certificate.server'
import { revokeCertificateAndEvidence } from './revoke-certificate-and-evidence.server'

export type ConfirmChangeOutcome =
  /** `code` is that of the certificate that stands now: another one after a replacement. */
  | { kind: 'confirmed'; code: string }
  | Extract<ConfirmProposalOutcome, { kind: 'refused' }>
  | { kind: 'refused'; why: 'altered' }

type Confirmed = Extract<ConfirmProposalOutcome, { kind: 'confirmed' }>

/** An act that cannot be done: the confirmation must not remain, either. */
class Undone extends Error {
  constructor(readonly why: 'altered') {
    super(why)
  }
}

/**
 * Does what was proposed, on the word of a second person: certificate, eligibility record, audit trail, feed and e-mail
 * change in one transaction, once, however many confirm at the same time.
 */
export async function confirmCertificateChange(
  services: Pick<Services, 'database' | 'keys'>,
  confirmation: ProposalConfirmation,
): Promise<ConfirmChangeOutcome> {
  try {
    return await services.database.transaction(async (tx) => {
      const confirmed = await confirmProposal(tx, confirmation)
      if (confirmed.kind === 'refused') return confirmed
      return { kind: 'confirmed', code: await carryOut(tx, services, confirmed, confirmation) }
    })
  } catch (error) {
    if (error instanceof Undone) return { kind: 'refused', why: error.why }
    throw error
  }
}

async function carryOut(
  tx: Database,
  services: Pick<Services, 'keys'>,
  { proposal, certificate }: Confirmed,
  { confirmedBy, now }: ProposalConfirmation,
): Promise<string> {
  const { id: proposalId, action, reason, note, name, proposedBy: actorId } = proposal
  const act = { code: certificate.code, reason, note, actorId, confirmedBy, proposalId, now }
  const outcome = await {
    suspend: () => suspendCertificate(tx, act),
    reinstate: () => reinstateCertificate(tx, act),
    revoke: () => revokeCertificateAndEvidence(tx, act),
    replace: () => replaceCertificate(tx, services, { ...act, name }),
  }[action]()
  if (outcome.kind !== 'refused') return outcome.certificate.code
  if (outcome.why === 'altered') throw new Undone('altered')
  // Whatever else stands in the way was asked before the proposal was closed, in this transaction.
  throw new Error(`a confirmed change could not be carried out: ${outcome.why}`)
}
