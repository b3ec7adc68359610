import {
  recordSuspension,
  type SuspensionOutcome,
} from '../certification/life/record-suspension.server'
import { suspendEvidence } from '../eligibility/suspend-evidence.server'
import { announceEvent } from '../exchange/announce-event.server'
import type { Database } from '../platform/database/database.server'
import type { CertificateAct } from './certificate-act'

/**
 * Suspends a certificate, lets it count no longer in its holder's eligibility record and tells other systems, in the
 * caller's transaction.
 */
export async function suspendCertificate(
  tx: Database,
  act: CertificateAct,
): Promise<SuspensionOutcome> {
  const outcome = await recordSuspension(tx, act)
  if (outcome.kind === 'refused') return outcome
  const { id, code, personId, programme } = outcome.certificate
  const { now } = act
  await suspendEvidence(tx, { certificateId: id, now })
  const payload = { certificateCode: code, programme }
  await announceEvent(tx, { type: 'certificate.suspended', personId, payload, now })
  return outcome
}
