import {
  recordReinstatement,
  type SuspensionOutcome,
} from '../certification/life/record-suspension.server'
import { recordEvidence } from '../eligibility/record-evidence.server'
import { reinstateEvidence } from '../eligibility/reinstate-evidence.server'
import { announceEvent } from '../exchange/announce-event.server'
import type { Database } from '../platform/database/database.server'
import type { CertificateAct } from './certificate-act'

/**
 * Lets a suspended certificate stand again, and count again in its holder's eligibility record, and tells other
 * systems, in the caller's transaction. It also meets what tables ask that were published while it did not count.
 */
export async function reinstateCertificate(
  tx: Database,
  act: CertificateAct,
): Promise<SuspensionOutcome> {
  const outcome = await recordReinstatement(tx, act)
  if (outcome.kind === 'refused') return outcome
  const { id: certificateId, code, personId, programme, expiresAt } = outcome.certificate
  const { now } = act
  await reinstateEvidence(tx, { certificateId, now })
  const evidence = { personId, programme, certificateId, certificateCode: code, expiresAt, now }
  await recordEvidence(tx, evidence)
  const payload = { certificateCode: code, programme }
  await announceEvent(tx, { type: 'certificate.reinstated', personId, payload, now })
  return outcome
}
