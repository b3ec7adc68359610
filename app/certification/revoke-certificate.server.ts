import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { insertEvent } from './data/certificate-events'
import { selectByCode, type Certificate } from './data/certificates'
import { tellHolder } from './letters/tell-holder.server'

export type RevokeCertificate = {
  /** In the spelling of parseCertificateCode. */
  code: string
  /** Why, in plain words: the holder reads it, the public does not. */
  reason: string
  /** Who revokes; null for the command line. */
  actorId: string | null
  now: Date
}

export type RevokeOutcome =
  | { kind: 'revoked'; certificate: Certificate }
  | { kind: 'refused'; why: 'no-such-certificate' | 'already-revoked' | 'reason-missing' }

/**
 * Revokes a certificate from now on, once and for good. Event, audit entry and letter to the holder are one with
 * the transaction; the caller takes the certificate out of the eligibility record in the same one.
 */
export async function revokeCertificate(
  tx: Database,
  revocation: RevokeCertificate,
): Promise<RevokeOutcome> {
  const { actorId, now } = revocation
  const reason = revocation.reason.trim()
  if (!reason) return { kind: 'refused', why: 'reason-missing' }
  const certificate = await selectByCode(tx, revocation.code)
  if (!certificate) return { kind: 'refused', why: 'no-such-certificate' }

  const event = {
    certificateId: certificate.id,
    kind: 'revoked',
    reason,
    actorId,
    at: now,
  } as const
  if (!(await insertEvent(tx, event))) return { kind: 'refused', why: 'already-revoked' }
  const { personId } = certificate
  await recordAudit(tx, {
    action: 'certificate.revoked',
    actorId,
    subject: { kind: 'certificate', id: certificate.id },
    detail: { personId, programme: certificate.programme, reason },
    now,
  })
  await tellHolder(tx, 'revoked', { personId, now })
  return { kind: 'revoked', certificate: { ...certificate, revoked: { at: now, reason } } }
}
