import {
  revokeCertificate,
  type RevokeOutcome,
} from '../certification/life/revoke-certificate.server'
import { revokeEvidence } from '../eligibility/revoke-evidence.server'
import { announceEvent } from '../exchange/announce-event.server'
import type { Database } from '../platform/database/database.server'
import type { CertificateAct } from './certificate-act'

/**
 * Revokes a certificate, takes it out of its holder's eligibility record and tells other systems, in the caller's
 * transaction, so that no record ever rests on a revoked certificate.
 */
export async function revokeCertificateAndEvidence(
  tx: Database,
  act: CertificateAct,
): Promise<RevokeOutcome> {
  const outcome = await revokeCertificate(tx, act)
  if (outcome.kind === 'refused') return outcome
  const { id, code, personId, programme } = outcome.certificate
  const { now } = act
  await revokeEvidence(tx, { certificateId: id, now })
  const payload = { certificateCode: code, programme }
  await announceEvent(tx, { type: 'certificate.revoked', personId, payload, now })
  return outcome
}
