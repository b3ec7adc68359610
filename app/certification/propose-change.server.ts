import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { checkSeal } from './check-seal.server'
import { insertProposal } from './data/certificate-proposals'
import { selectByCode, type Certificate } from './data/certificates'
import { isReasonFor } from './domain/change-reasons'
import { refusalOf, type ChangeAction, type ChangeRefusal } from './domain/change'
import { parseConfirmedName, type NameRefusal } from './domain/confirmed-name'
import { parseProposedText, type TextRefusal } from './domain/proposed-text'
import type { KeyRing } from './signing/open-key-ring.server'

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
  now: Date
}

export type ProposeOutcome =
  | { kind: 'proposed'; proposalId: string; certificate: Certificate }
  | { kind: 'refused'; why: 'no-such-certificate' | 'already-proposed' | 'altered' | ChangeRefusal }
  | { kind: 'refused'; field: 'reason'; why: 'reason-unknown' }
  | { kind: 'refused'; field: 'note'; why: TextRefusal }
  | { kind: 'refused'; field: 'document'; why: TextRefusal | 'document-missing' }
  | { kind: 'refused'; field: 'name'; why: NameRefusal | 'same-name'; character?: string }

/**
 * Keeps the proposal to change a certificate, until a second person confirms or declines it. Nothing of the certificate
 * changes by it. One proposal can be open at a time. Who may propose what the caller has asked.
 */
export async function proposeChange(
  tx: Database,
  keys: KeyRing,
  proposal: ProposeChange,
): Promise<ProposeOutcome> {
  const { code, action, reason, proposedBy, now } = proposal
  const certificate = await selectByCode(tx, code)
  if (!certificate) return { kind: 'refused', why: 'no-such-certificate' }
  const refusal = refusalOf(action, certificate)
  if (refusal) return { kind: 'refused', why: refusal }
  if (!isReasonFor(action, reason)) {
    return { kind: 'refused', field: 'reason', why: 'reason-unknown' }
  }
  const note = parseProposedText(proposal.note)
  if (note.kind === 'refused') return { kind: 'refused', field: 'note', why: note.why }
  const correction =
    action === 'replace'
      ? readCorrection(keys, certificate, proposal)
      : { name: null, document: null }
  if ('kind' in correction) return correction

  const { id: certificateId, personId, programme } = certificate
  const facts = { certificateId, action, reason, note: note.text, ...correction }
  const proposalId = await insertProposal(tx, { ...facts, proposedBy, proposedAt: now })
  if (!proposalId) return { kind: 'refused', why: 'already-proposed' }
  await recordAudit(tx, {
    action: 'certificate.change-proposed',
    actorId: proposedBy,
    subject: { kind: 'certificate', id: certificateId },
    detail: { personId, programme, proposalId, change: action, reason },
    now,
  })
  return { kind: 'proposed', proposalId, certificate }
}

type Refusal = Extract<ProposeOutcome, { kind: 'refused' }>

function readCorrection(
  keys: KeyRing,
  certificate: Certificate,
  { correction = { name: '', document: '' } }: ProposeChange,
): { name: string; document: string } | Refusal {
  const seal = checkSeal(keys, certificate)
  if (seal.kind !== 'intact') return { kind: 'refused', why: 'altered' }
  const name = parseConfirmedName(correction.name)
  if (name.kind === 'refused') return { ...name, field: 'name' }
  if (name.name === seal.statement.holder.name) {
    return { kind: 'refused', field: 'name', why: 'same-name' }
  }
  const document = parseProposedText(correction.document)
  if (document.kind === 'refused') return { ...document, field: 'document' }
  if (!document.text) return { kind: 'refused', field: 'document', why: 'document-missing' }
  return { name: name.name, document: document.text }
}
