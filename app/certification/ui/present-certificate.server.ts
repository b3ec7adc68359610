import { checkSeal } from '../check-seal.server'
import type { Certificate } from '../data/certificates'
import { statusOf, type CertificateStatus, type Consequence } from '../domain/certificate-status'
import type { Statement } from '../domain/statement'
import type { KeyRing } from '../signing/open-key-ring.server'

/** What the holder is shown of a certificate. Of an altered one there is nothing that could be shown. */
export type ShownCertificate =
  | { code: string; status: 'altered' }
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
  if (seal.kind !== 'intact') return { code, status: 'altered' }
  const status = statusOf(certificate, now)
  return { code, status, statement: seal.statement, revoked, suspended, replacedBy }
}
