import { isOwnCase } from '../../accounts/is-own-case.server'
import { recordAudit } from '../../platform/audit/record-audit.server'
import type { Database } from '../../platform/database/database.server'
import { checkSeal } from '../keys/check-seal.server'
import { closeLapsedProposal, insertProposal } from '../data/certificate-proposals'
import { findCertificateByCode, type Certificate } from '../data/certificates'
import { isReasonFor } from '../domain/change-reasons'
import { refusalOf, type ChangeAction, type ChangeRefusal } from '../domain/change'
import { parseConfirmedName, type NameRefusal } from '../domain/confirmed-name'
import { parseProposedText, type TextRefusal } from '../domain/proposed-text'
import { hasChanged } from './acts/has-changed.server'
import type { KeyRing } from '../keys/open-key-ring.server'

export type ProposeChange = {
  /** In the spelling of parseCertificateCode. */
  code: string
  action: ChangeAction
  /** The name of a reason in the list. */
  reason: string
  /** As it was typed; the holder will read it. */
  note: string
  /** For a replacement: the name as it should be, and the document that shows it. As they were typed. */
  correction?: { name: string; document: string }
  /** Null for the command line. */
  proposedBy: string | null
  /** That its holder asks for it themselves, on their own page. */
  byHolder?: boolean
  /** What the page showed on which it is proposed (domain/change, standingOf); left out without a page. */
  seen?: string
  now: Date
}

/** What is wrong with what was typed, by field; all of it at once. */
type ProposalFaults = {
  reason?: 'reason-unknown'
  note?: TextRefusal
  document?: TextRefusal | 'document-missing'
  name?: NameRefusal | 'same-name'
}

export type ProposeOutcome =
  | { kind: 'proposed'; proposalId: string; certificate: Certificate }
  | {
      kind: 'refused'
      why:
        | 'no-such-certificate'
        | 'already-proposed'
        | 'altered'
        | 'changed-since'
        | 'own-certificate'
        | ChangeRefusal
    }
  | { kind: 'refused'; why: 'faulty'; faults: ProposalFaults }

/**
 * Keeps the proposal to change a certificate, until a second person confirms or declines it. Nothing of the certificate
 * changes by it. One proposal can be open at a time, and one that lapsed gives way to the next. Who may propose what the caller has asked; about their own certificate, or
 * their household's, people ask as its holder alone.
 */
export async function proposeChange(
  tx: Database,
  keys: KeyRing,
  proposal: ProposeChange,
): Promise<ProposeOutcome> {
  const { code, action, reason, proposedBy, seen, now } = proposal
  const certificate = await findCertificateByCode(tx, code)
  if (!certificate) return { kind: 'refused', why: 'no-such-certificate' }
  const isOfficial = proposedBy !== null && !proposal.byHolder
  if (isOfficial && (await isOwnCase(tx, proposedBy, certificate.personId, now))) {
    return { kind: 'refused', why: 'own-certificate' }
  }
  const refusal = refusalOf(action, certificate)
  if (refusal) return { kind: 'refused', why: refusal }
  const holder = action === 'replace' ? nameOf(keys, certificate) : ''
  if (holder === null) return { kind: 'refused', why: 'altered' }
  const { faults, ...read } = readProposal(proposal, holder)
  if (Object.keys(faults).length > 0) return { kind: 'refused', why: 'faulty', faults }

  if (await hasChanged(tx, seen, certificate)) return { kind: 'refused', why: 'changed-since' }

  const { id: certificateId, personId, programme } = certificate
  const facts = { certificateId, action, reason, ...read }
  const lapsed = await closeLapsedProposal(tx, certificate, now)
  const proposalId = await insertProposal(tx, { ...facts, proposedBy, proposedAt: now })
  if (!proposalId) return { kind: 'refused', why: 'already-proposed' }
  const entry = {
    actorId: proposedBy,
    subject: { kind: 'certificate', id: certificateId },
    now,
  } as const
  if (lapsed) {
    const { id, action: change } = lapsed
    await recordAudit(tx, {
      ...entry,
      action: 'certificate.change-lapsed',
      detail: { personId, programme, proposalId: id, change, proposedBy: lapsed.proposedBy },
    })
  }
  await recordAudit(tx, {
    ...entry,
    action: 'certificate.change-proposed',
    detail: { personId, programme, proposalId, change: action, reason },
  })
  return { kind: 'proposed', proposalId, certificate }
}

/** The name that was signed; null when the certificate is not as it was signed. */
function nameOf(keys: KeyRing, certificate: Certificate): string | null {
  const seal = checkSeal(keys, certificate)
  return seal.kind === 'intact' ? seal.statement.holder.name : null
}

function readProposal(proposal: ProposeChange, holder: string) {
  const { action, reason, correction } = proposal
  const faults: ProposalFaults = {}
  if (!isReasonFor(action, reason)) faults.reason = 'reason-unknown'
  const note = parseProposedText(proposal.note)
  if (note.kind === 'refused') faults.note = note.why
  const read = { note: note.kind === 'text' ? note.text : null }
  if (action !== 'replace') return { ...read, name: null, document: null, faults }

  const name = parseConfirmedName(correction?.name ?? '')
  if (name.kind === 'refused') faults.name = name.why
  else if (name.name === holder) faults.name = 'same-name'
  const document = parseProposedText(correction?.document ?? '')
  if (document.kind === 'refused') faults.document = document.why
  else if (!document.text) faults.document = 'document-missing'
  return {
    ...read,
    name: name.kind === 'name' ? name.name : null,
    document: document.kind === 'text' ? document.text : null,
    faults,
  }
}
