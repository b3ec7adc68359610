import type { CredentialFacts } from '../../certification/credential/credential-facts'
import type { Language } from '../../platform/i18n/language'
import type { ShownFacts, ShownVerdict } from '../domain/shown-verdict'
import type { LocalVerdict } from './judge-presented'
import type { Known } from './known'
import { judgeAge, type KnownAge } from './known-age'

/** The information about revocations on which a verdict rests, and how old it was. */
export type News = { asOf: string | null; age: KnownAge }

/** The information about revocations in what is known, at an instant. */
export function newsOf(known: Known, now: Date): News {
  return { asOf: known.asOf, age: judgeAge(known, now) }
}

/** What is shown of a verdict that rests on what is known at hand, without the register. */
export function showLocal(
  { verdict, facts }: LocalVerdict,
  known: Known,
  language: Language,
): ShownVerdict {
  const { kind, doubt, checks } = verdict
  return {
    kind,
    doubt,
    checks,
    facts: facts && showFacts(facts, known, language),
    replacedBy: null,
  }
}

function showFacts(facts: CredentialFacts, { programmes }: Known, language: Language): ShownFacts {
  const { code, holderName, programme, title, academicHours, training } = facts
  const { awardedAt, expiresAt, issuer, issuerName } = facts
  const titles = Object.hasOwn(programmes, programme) ? programmes[programme] : null
  return {
    code,
    holder: holderName,
    programme: titles?.[language] ?? title ?? programme,
    version: null,
    academicHours,
    training,
    awardedAt: awardedAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    revokedAt: null,
    issuer: issuerName === null ? { site: new URL(issuer).host } : { name: issuerName },
    accreditation: null,
  }
}
