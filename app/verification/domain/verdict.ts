/** What a certificate is worth, in the order in which it is told: the graver before the milder. */
export const verdictKinds = [
  'altered',
  'unknown-issuer',
  'revoked',
  'replaced',
  'suspended',
  'not-yet-valid',
  'expired',
  'status-unknown',
  'valid',
] as const

export type VerdictKind = (typeof verdictKinds)[number]

/** The verdicts on what its issuer did say. Nothing that any other says may be believed, or shown. */
export type BelievedKind = Exclude<VerdictKind, 'altered' | 'unknown-issuer'>

/** Of what is behind a doubt nothing is known. */
export type Check = 'passed' | 'failed' | 'unknown'

/** The four questions that every verdict answers. */
export const checkNames = ['signature', 'issuer', 'status', 'dates'] as const
export type Checks = Record<(typeof checkNames)[number], Check>

/** Why the issuer is doubted. */
export type IssuerDoubt =
  /** Signed with a key that is none of ours, or in another's name. */
  | 'unknown-key'
  /** Signed with a key of ours after others may have got hold of it. */
  | 'compromised-key'
  /** Well signed, but the register has never heard of it. */
  | 'not-in-register'

/** What was found out about a certificate. Of one whose signature did not hold nothing else is asked. */
export type Findings =
  | { signature: 'bad' }
  | { signature: 'unchecked' }
  | {
      signature: 'good'
      issuer: 'known' | IssuerDoubt
      /** What became of it since its award; `unknown` when nothing at hand can tell. */
      status: 'standing' | 'suspended' | 'replaced' | 'revoked' | 'unknown'
      validFrom: Date
      /** The last instant at which it is valid; null when no term is set. */
      validUntil: Date | null
    }

/** `unchecked` when the key that would check it is not known. */
type Unsigned = Extract<Findings, { signature: 'bad' } | { signature: 'unchecked' }>

type Distrusted = Extract<Findings, { signature: 'good' }> & { issuer: IssuerDoubt }

export type Verdict = Doubted | Believed
export type Doubted =
  | { kind: 'altered'; checks: Checks; doubt: null }
  | { kind: 'unknown-issuer'; checks: Checks; doubt: IssuerDoubt }
export type Believed = { kind: BelievedKind; checks: Checks; doubt: null }

/**
 * The verdict on what was found, at an instant. Doubt about the signature outranks everything else that is
 * known, then doubt about who signed; nothing else is looked at then. It is `valid` only when all four checks passed:
 * where nobody can tell the status it is `status-unknown`, never valid. Page, API, command line and offline
 * verifier all ask this function.
 */
export function judge(findings: Unsigned | Distrusted, now: Date): Doubted
export function judge(findings: Findings, now: Date): Verdict
export function judge(findings: Findings, now: Date): Verdict {
  if (findings.signature === 'bad')
    return { kind: 'altered', checks: failing.signature, doubt: null }
  if (findings.signature === 'unchecked') {
    return { kind: 'unknown-issuer', checks: failing.key, doubt: 'unknown-key' }
  }
  const { issuer, status } = findings
  if (issuer !== 'known') return { kind: 'unknown-issuer', checks: failing.issuer, doubt: issuer }
  const term = termAt(findings, now)
  const checks: Checks = {
    signature: 'passed',
    issuer: 'passed',
    status: status === 'standing' ? 'passed' : status === 'unknown' ? 'unknown' : 'failed',
    dates: term === 'running' ? 'passed' : 'failed',
  }
  if (status === 'revoked' || status === 'replaced' || status === 'suspended') {
    return { kind: status, checks, doubt: null }
  }
  if (term !== 'running') return { kind: term, checks, doubt: null }
  return { kind: status === 'unknown' ? 'status-unknown' : 'valid', checks, doubt: null }
}

/** The checks of what is doubted. Of what is behind the doubt nothing is known. */
const failing = {
  signature: { signature: 'failed', issuer: 'unknown', status: 'unknown', dates: 'unknown' },
  key: { signature: 'unknown', issuer: 'failed', status: 'unknown', dates: 'unknown' },
  issuer: { signature: 'passed', issuer: 'failed', status: 'unknown', dates: 'unknown' },
} satisfies Record<string, Checks>

type Term = { validFrom: Date; validUntil: Date | null }

/** Both ends of the term belong to it. */
function termAt({ validFrom, validUntil }: Term, now: Date) {
  if (now < validFrom) return 'not-yet-valid'
  return validUntil && now > validUntil ? 'expired' : 'running'
}
