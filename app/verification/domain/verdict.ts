import type { CertificateStatus } from '../../certification/domain/certificate-status'
import type { Statement } from '../../certification/domain/statement'

/** What anybody may learn of a certificate: what it states, and what became of it. */
export type Verdict =
  | { kind: 'valid' | 'expired' | 'revoked' | 'replaced'; evidence: Evidence }
  /** Record and signature do not fit: nothing that the record says may be believed, or shown. */
  | { kind: 'altered' }
  | { kind: 'not-found' }

export type VerdictKind = Verdict['kind']

export type Evidence = {
  statement: Statement
  revokedAt: Date | null
  /** Code of the certificate that replaces this one. */
  replacedBy: string | null
}

/** What was found under a code. */
export type Finding =
  | { kind: 'absent' }
  | { kind: 'altered' }
  | { kind: 'intact'; status: CertificateStatus; evidence: Evidence }

/** The verdict on a finding. Doubt about the signature outranks everything else that is known. */
export function judge(finding: Finding): Verdict {
  if (finding.kind === 'absent') return { kind: 'not-found' }
  if (finding.kind === 'altered') return { kind: 'altered' }
  const { status, evidence } = finding
  return { kind: status === 'standing' ? 'valid' : status, evidence }
}
