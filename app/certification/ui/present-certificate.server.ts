import { checkSeal } from '../keys/check-seal.server'
import type { Certificate } from '../data/certificates'
import { statusOf, type CertificateStatus, type Consequence } from '../domain/certificate-status'
import type { Statement } from '../domain/statement'
import type { KeyRing } from '../keys/open-key-ring.server'

/**
 * What the holder is shown of a certificate. Of one whose seal does not hold there is nothing that could be shown, but
 * whether the fault is our key's, and what took its place.
 */
export type ShownCertificate =
  | { code: string; status: 'altered'; isKeyDistrusted: boolean; replacedBy: string | null }
  | (Consequence & {
      code: string
      status: CertificateStatus
      statement: Statement
      replacedBy: string | null
    })

/** Checks a certificate's seal and status, for its holder's eyes. */
export function presentCertificate(
  keys: KeyRing,
  certificate: Certificate,
  now: Date,
): ShownCertificate {
  const { code, revoked, suspended, replacedBy } = certificate
  const seal = checkSeal(keys, certificate)
  if (seal.kind !== 'intact') {
    return { code, status: 'altered', isKeyDistrusted: seal.kind === 'distrusted', replacedBy }
  }
  const status = statusOf(certificate, now)
  return { code, status, statement: seal.statement, revoked, suspended, replacedBy }
}
