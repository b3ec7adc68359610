import type { Multilingual } from '../../platform/i18n/language'
import { maskName } from '../../accounts/domain/mask-name'
import { trainingOf } from '../../certification/domain/statement'
import type { Training } from '../../learning/domain/training'
import type { CertificateVerdict } from './certificate-verdict'
import type { BelievedKind, Checks, DoubtedKind, IssuerDoubt } from './verdict'

/**
 * All that strangers may see of a certificate. It names nobody, but to whoever holds what names the holder: a file or a token says
 * the name itself, and only the name that was signed tells whether the paper was edited.
 */
export type PublicVerdict<DoubtedCode extends string | null = string> =
  | { code: DoubtedCode; verdict: Exclude<DoubtedKind, 'unknown-issuer'>; checks: Checks }
  | {
      code: DoubtedCode
      verdict: 'unknown-issuer'
      doubt: IssuerDoubt
      checks: Checks
      /** Code of the certificate that was issued in its place, when a key had fallen into other hands. */
      replacedBy: string | null
    }
  | ({ code: string; verdict: BelievedKind; checks: Checks } & PublicFacts)

/** Instants are ISO 8601 in UTC. */
export type PublicFacts = {
  holder: { maskedName: string; name?: string }
  programme: { slug: string; title: Multilingual; version: number }
  hours: { minutes: number; academicHours: number }
  /** Which training it is, the whole of it or a part; null where the certificate does not say. */
  training: Training | null
  awardedAt: string
  /** The last instant at which it is valid. */
  expiresAt: string | null
  revokedAt: string | null
  /** Code of the certificate that replaces this one. */
  replacedBy: string | null
  issuer: { name: Multilingual; city: Multilingual; licence: string | null; url: string }
  /** The key that signed it; see /.well-known/jwks.json. */
  keyId: string
}

type Judged = Exclude<CertificateVerdict, { kind: 'not-found' }>

/** What may be said in public of a verdict; null when there is no such certificate. */
export function describePublicly(code: string, verdict: CertificateVerdict): PublicVerdict | null {
  return verdict.kind === 'not-found' ? null : describeJudged(code, verdict)
}

/**
 * The same for what certainly was judged. Only of something doubted the code may not be known.
 *
 * @param shown `in-full` for what was presented and names its holder, `masked` for a number.
 */
export function describeJudged<Code extends string | null>(
  code: Code,
  verdict: Judged,
  shown: 'in-full' | 'masked' = 'masked',
): PublicVerdict<Code> {
  const { checks } = verdict
  if (!('evidence' in verdict)) {
    const { kind, doubt, replacedBy } = verdict
    return kind === 'unknown-issuer'
      ? { code, verdict: kind, doubt, checks, replacedBy }
      : { code, verdict: kind, checks }
  }
  const { statement, revokedAt, replacedBy } = verdict.evidence
  const { holder, programme, credit, issuer, awardedAt, expiresAt, keyId } = statement
  return {
    code: statement.code,
    verdict: verdict.kind,
    checks,
    holder: showName(holder.name, shown),
    programme: { slug: programme.slug, title: programme.title, version: programme.number },
    hours: credit,
    training: trainingOf(statement),
    awardedAt,
    expiresAt,
    revokedAt: revokedAt?.toISOString() ?? null,
    replacedBy,
    issuer: {
      name: issuer.name,
      city: issuer.city,
      licence: issuer.licence,
      url: issuer.baseUrl,
    },
    keyId,
  }
}

/** A name, masked, and in full beside it where it may be shown. */
export function showName(
  name: string,
  shown: 'in-full' | 'masked',
): { maskedName: string; name?: string } {
  const maskedName = maskName(name)
  return shown === 'in-full' ? { maskedName, name } : { maskedName }
}
