import { checkSeal } from '../certification/keys/check-seal.server'
import { statusOf } from '../certification/domain/certificate-status'
import { findCertificateByCode } from '../certification/issuing/find-certificate-by-code.server'
import type { KeyRing } from '../certification/keys/open-key-ring.server'
import type { Database } from '../platform/database/database.server'
import type { CertificateVerdict } from './domain/certificate-verdict'
import { isDoubted, judge } from './domain/verdict'

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
): Promise<CertificateVerdict> {
  const certificate = await findCertificateByCode(db, code)
  if (!certificate) return { kind: 'not-found' }
  const { awardedAt, expiresAt, replacedBy } = certificate
  const seal = checkSeal(keys, certificate)
  if (seal.kind === 'altered') return { ...judge({ signature: 'bad' }, now), replacedBy: null }
  const status = statusOf(certificate, now)
  const verdict = judge(
    {
      signature: 'good',
      issuer: seal.kind === 'intact' ? 'known' : 'compromised-key',
      // Its term is judged by its dates.
      status: status === 'expired' ? 'standing' : status,
      validFrom: awardedAt,
      validUntil: expiresAt,
    },
    now,
  )
  if (isDoubted(verdict)) {
    return { ...verdict, replacedBy }
  }
  const statement = seal.kind === 'intact' ? seal.statement : seal.claim
  const revokedAt = certificate.revoked?.at ?? null
  return { ...verdict, evidence: { statement, revokedAt, replacedBy } }
}
