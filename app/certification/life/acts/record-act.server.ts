import { recordAudit, type AuditAction } from '../../../platform/audit/record-audit.server'
import type { Database } from '../../../platform/database/database.server'
import { insertEvent } from '../../data/certificate-events'
import type { Certificate } from '../../data/certificates'
import { tellHolder } from '../../emails/tell-holder.server'

/** An act on a certificate: why, and on whose word. */
export type Act = {
  /** The name of a reason in the list. */
  reason: string
  /** More about it; the holder reads it, the public does not. */
  note?: string | null
  /** Who proposed it; null for the command line and the platform itself. */
  actorId: string | null
  /** The second person, who confirmed it; null for an act of the platform itself. */
  confirmedBy?: string | null
  proposalId?: string | null
  now: Date
}

type Kind = 'suspended' | 'reinstated' | 'revoked' | 'replaced'

/**
 * Writes an act into the history of a certificate and into the audit trail, and tells the holder. False when it can happen
 * only once, and has. The note stays in the history: free text does not go into the audit trail.
 */
export async function recordAct(
  tx: Database,
  kind: Kind,
  { id, personId, programme }: Pick<Certificate, 'id' | 'personId' | 'programme'>,
  act: Act,
  detail: Record<string, string> = {},
): Promise<boolean> {
  const { reason, note = null, actorId, confirmedBy = null, proposalId = null, now } = act
  const event = { certificateId: id, kind, reason, note, actorId, confirmedBy, at: now }
  if (!(await insertEvent(tx, event))) return false
  const action: AuditAction = `certificate.${kind}`
  await recordAudit(tx, {
    action,
    // Whose word made it happen.
    actorId: confirmedBy ?? actorId,
    subject: { kind: 'certificate', id },
    detail: {
      personId,
      programme,
      reason,
      proposedBy: actorId,
      confirmedBy,
      proposalId,
      ...detail,
    },
    now,
  })
  await tellHolder(tx, 'changed', { personId, now })
  return true
}
