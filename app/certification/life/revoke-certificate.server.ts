import type { Database } from '../../platform/database/database.server'
import { findCertificateByCode, type Certificate } from '../data/certificates'
import { recordAct, type Act } from './acts/record-act.server'

/** `code` in the spelling of parseCertificateCode. */
export type RevokeCertificate = Act & { code: string }

export type RevokeOutcome =
  | { kind: 'revoked'; certificate: Certificate }
  | { kind: 'refused'; why: 'no-such-certificate' | 'already-revoked' | 'reason-missing' }

/**
 * Revokes a certificate from now on, once and for good. History, audit entry and e-mail to the holder are one with
 * the transaction; the caller takes the certificate out of the eligibility record in the same one.
 */
export async function revokeCertificate(
  tx: Database,
  revocation: RevokeCertificate,
): Promise<RevokeOutcome> {
  const { code, now, ...given } = revocation
  const reason = given.reason.trim()
  if (!reason) return { kind: 'refused', why: 'reason-missing' }
  const certificate = await findCertificateByCode(tx, code)
  if (!certificate) return { kind: 'refused', why: 'no-such-certificate' }
  if (!(await recordAct(tx, 'revoked', certificate, { ...given, reason, now }))) {
    return { kind: 'refused', why: 'already-revoked' }
  }
  return { kind: 'revoked', certificate: { ...certificate, revoked: { at: now, reason } } }
}
