import type { Language } from '../../platform/i18n/language'
import type { Training } from '../../learning/domain/training'
import type { PublicFacts, PublicVerdict } from './public-verdict'
import type { Checks, IssuerDoubt, VerdictKind } from './verdict'

/**
 * A verdict as it is shown, wherever it was come to: by the register, or in a browser by what is known at hand. Texts are in the
 * language of the page, instants ISO 8601 in UTC.
 */
export type ShownVerdict = {
  kind: VerdictKind
  doubt: IssuerDoubt | null
  checks: Checks
  /** Null of what is not believed. */
  facts: ShownFacts | null
  /** Code of the certificate that was issued in its place; null where nobody can tell. */
  replacedBy: string | null
}

/** What a certificate says, as far as it is known where it is shown: a token is too small to carry all of it. */
export type ShownFacts = {
  code: string
  /** In full of what was presented and names its holder, masked of a number. */
  holder: string
  programme: string
  version: number | null
  academicHours: number
  training: (Pick<Training, 'academicHours' | 'part'> & { title: string | null }) | null
  awardedAt: string
  expiresAt: string | null
  /** Null also where it is only known that it was revoked. */
  revokedAt: string | null
  issuer: { name: string } | { site: string }
  accreditation: string | null
}

/** What is shown of a verdict of the register. */
export function showPublic(
  verdict: PublicVerdict<string | null>,
  language: Language,
): ShownVerdict {
  return {
    kind: verdict.verdict,
    doubt: 'doubt' in verdict ? verdict.doubt : null,
    checks: verdict.checks,
    facts: 'holder' in verdict ? showFacts(verdict, language) : null,
    replacedBy: 'replacedBy' in verdict ? verdict.replacedBy : null,
  }
}

function showFacts(facts: PublicFacts & { code: string }, language: Language): ShownFacts {
  const { code, holder, programme, hours, training, issuer } = facts
  const { awardedAt, expiresAt, revokedAt } = facts
  return {
    code,
    holder: holder.name ?? holder.maskedName,
    programme: programme.title[language],
    version: programme.version,
    academicHours: hours.academicHours,
    training: training && { ...training, title: training.title[language] },
    awardedAt,
    expiresAt,
    revokedAt,
    issuer: { name: `${issuer.name[language]}, ${issuer.city[language]}` },
    accreditation: issuer.licence,
  }
}
