import type { Multilingual } from '../../platform/i18n/language'
import { maskName } from './masked-name'
import type { Verdict } from './verdict'

/** All that strangers may see of a certificate. It names nobody. */
export type PublicVerdict =
  | { code: string; verdict: 'altered' }
  | ({ code: string; verdict: 'valid' | 'expired' | 'revoked' | 'replaced' } & PublicFacts)

/** Instants are ISO 8601 in UTC. */
export type PublicFacts = {
  holder: { maskedName: string }
  programme: { slug: string; title: Multilingual; version: number }
  hours: { minutes: number; academicHours: number }
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

/** What may be said in public of a verdict; null when there is no such certificate. */
export function describePublicly(code: string, verdict: Verdict): PublicVerdict | null {
  if (verdict.kind === 'not-found') return null
  if (verdict.kind === 'altered') return { code, verdict: 'altered' }
  const { statement, revokedAt, replacedBy } = verdict.evidence
  const { holder, programme, credit, issuer, awardedAt, expiresAt, keyId } = statement
  return {
    code,
    verdict: verdict.kind,
    holder: { maskedName: maskName(holder.name) },
    programme: { slug: programme.slug, title: programme.title, version: programme.number },
    hours: credit,
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
