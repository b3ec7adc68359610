import type { Statement } from '../../certification/domain/statement'
import type { Believed, Doubted } from './verdict'

/** The verdict on a code. Of what is doubted there is no evidence: nothing that it says may be believed, or shown. */
export type CertificateVerdict =
  | { kind: 'not-found' }
  | (Doubted & { replacedBy: string | null })
  | (Believed & { evidence: Evidence })

/** What a certificate states, and what became of it. */
type Evidence = {
  statement: Statement
  revokedAt: Date | null
  /** Code of the certificate that replaces this one. */
  replacedBy: string | null
}
