import { checkSeal } from '../certification/check-seal.server'
import { statusOf } from '../certification/domain/certificate-status'
import { findCertificateByCode } from '../certification/find-certificate-by-code.server'
import type { KeyRing } from '../certification/signing/open-key-ring.server'
import type { Database } from '../platform/database/database.server'
import { judge, type Verdict } from './domain/verdict'

/**
 * Whether a certificate is what it claims to be, and still stands.
 *
 * @param code in the spelling of parseCertificateCode.
 */
export async function verifyCertificate(
  db: Database,
  keys: KeyRing,
  code: string,
  now: Date,
): Promise<Verdict> {
  const certificate = await findCertificateByCode(db, code)
  if (!certificate) return judge({ kind: 'absent' })
  const seal = checkSeal(keys, certificate)
  if (seal.kind === 'altered') return judge({ kind: 'altered' })
  const evidence = {
    statement: seal.statement,
    revokedAt: certificate.revoked?.at ?? null,
    replacedBy: certificate.replacedBy,
  }
  return judge({ kind: 'intact', status: statusOf(certificate, now), evidence })
}
