import {
  issueReplacement,
  type ReplacementOutcome,
} from '../certification/life/issue-replacement.server'
import type { Services } from '../context'
import { replaceEvidence } from '../eligibility/replace-evidence.server'
import { announceEvent } from '../exchange/announce-event.server'
import type { Database } from '../platform/database/database.server'
import type { CertificateAct } from './certificate-act'

/**
 * Issues a certificate in the place of another, which hands over to it what it meant for the holder's eligibility record,
 * and tells other systems, in the caller's transaction.
 *
 * @param act.name the name on the new one, in the spelling of parseConfirmedName; null keeps the name.
 */
export async function replaceCertificate(
  tx: Database,
  { keys }: Pick<Services, 'keys'>,
  act: CertificateAct & { name: string | null },
): Promise<ReplacementOutcome> {
  const outcome = await issueReplacement(tx, keys, act)
  if (outcome.kind === 'refused') return outcome
  const { previous, certificate } = outcome
  const { now } = act
  await replaceEvidence(tx, {
    oldCertificateId: previous.id,
    newCertificateId: certificate.id,
    newCertificateCode: certificate.code,
    expiresAt: certificate.expiresAt,
    now,
  })
  const { personId, programme } = certificate
  const payload = { certificateCode: previous.code, replacedBy: certificate.code, programme }
  await announceEvent(tx, { type: 'certificate.replaced', personId, payload, now })
  return outcome
}
