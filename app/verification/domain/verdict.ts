/** What a certificate is worth, in the order in which it is told: the more serious first. */
export const verdictKinds = [
  'altered',
  'foreign-form',
  'check-failed',
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

/** The verdicts behind which nothing that was presented may be believed, or shown. */
export const doubtedKinds = ['altered', 'foreign-form', 'check-failed', 'unknown-issuer'] as const
export type DoubtedKind = (typeof doubtedKinds)[number]

/** The verdicts on what its issuer did say. */
export type BelievedKind = Exclude<VerdictKind, DoubtedKind>

/** The verdicts on what its issuer did say, in the same order. */
export const believedKinds = verdictKinds.filter(isBelievedKind)

export function isDoubtedKind(kind: string): kind is DoubtedKind {
  return doubtedKinds.some((each) => each === kind)
}

function isBelievedKind(kind: VerdictKind): kind is BelievedKind {
  return !isDoubtedKind(kind)
}

/** Of what is behind a doubt nothing is known. */
type Check = 'passed' | 'failed' | 'unknown'

/** The four questions that every verdict answers. */
export const checkNames = ['signature', 'issuer', 'status', 'dates'] as const
export type Checks = Record<(typeof checkNames)[number], Check>

/** Why the issuer is doubted. */
export type IssuerDoubt =
  /** Signed with a key that is none of ours, or in another's name. */
  | 'unknown-key'
  /** Signed with a key of ours after others may have got hold of it. */
  | 'compromised-key'
  /** Well signed, but the register has no such thing, or another under its number. */
  | 'not-in-register'

/** What was found out about a certificate. Of one whose signature did not hold nothing else is asked. */
export type Findings =
  | Unsigned
  | {
      signature: 'good'
      issuer: 'known' | IssuerDoubt
      /** What became of it since its award; `unknown` when nothing at hand can tell. */
      status: 'standing' | 'suspended' | 'replaced' | 'revoked' | 'unknown'
      validFrom: Date
      /** The last instant at which it is valid; null when no term is set. */
      validUntil: Date | null
    }

/**
 * `unchecked` when the key that would check it is not known, `foreign` when there is none in the form of ours, `failed` when
 * the check itself came to no end.
 */
export type Unsigned = { signature: 'bad' | 'unchecked' | 'foreign' | 'failed' }

type Distrusted = Extract<Findings, { signature: 'good' }> & { issuer: IssuerDoubt }

export type Verdict = Doubted | Believed
export type Doubted =
  | { kind: Exclude<DoubtedKind, 'unknown-issuer'>; checks: Checks; doubt: null }
  | { kind: 'unknown-issuer'; checks: Checks; doubt: IssuerDoubt }
export type Believed = { kind: BelievedKind; checks: Checks; doubt: null }

/** Whether nothing of what was judged may be believed. */
export function isDoubted(verdict: Verdict): verdict is Doubted {
  return isDoubtedKind(verdict.kind)
}

/**
 * The verdict on what was found, at an instant. Doubt about the signature outranks everything else that is
 * known, then doubt about who signed; nothing else is looked at then. It is `valid` only when all four checks passed:
 * where nobody can tell the status it is `status-unknown`, never valid. Page, API, command line and offline
 * verifier all ask this function.
 */
export function judge(findings: Unsigned | Distrusted, now: Date): Doubted
export function judge(findings: Findings, now: Date): Verdict
export function judge(findings: Findings, now: Date): Verdict {
  switch (findings.signature) {
    case 'bad':
      return { kind: 'altered', checks: failing.signature, doubt: null }
    case 'unchecked':
      return { kind: 'unknown-issuer', checks: failing.key, doubt: 'unknown-key' }
    case 'foreign':
      return { kind: 'foreign-form', checks: failing.everything, doubt: null }
    case 'failed':
      return { kind: 'check-failed', checks: failing.everything, doubt: null }
    case 'good':
      return judgeSigned(findings, now)
  }
}

/** The verdict on what carries a good signature. */
function judgeSigned(findings: Extract<Findings, { signature: 'good' }>, now: Date): Verdict {
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
  everything: { signature: 'unknown', issuer: 'unknown', status: 'unknown', dates: 'unknown' },
} satisfies Record<string, Checks>

type Term = { validFrom: Date; validUntil: Date | null }

/** Both ends of the term belong to it. */
function termAt({ validFrom, validUntil }: Term, now: Date) {
  if (now < validFrom) return 'not-yet-valid'
  return validUntil && now > validUntil ? 'expired' : 'running'
}
