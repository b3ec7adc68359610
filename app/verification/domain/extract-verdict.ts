import {
  provedIn,
  type ExtractItem,
  type ExtractStatement,
} from '../../eligibility/domain/extract-statement'
import type { Multilingual } from '../../platform/i18n/language'
import { showName } from './public-verdict'
import type { Checks, Doubted, DoubtedKind, IssuerDoubt } from './verdict'

/**
 * The verdict on the extract of a record. A genuine one says how the record stood at an instant, and that alone: `status-unknown` is
 * the best that the one verdict function says of it, since a record may have changed since.
 */
export type ExtractVerdict =
  Doubted | { kind: 'status-unknown'; checks: Checks; doubt: null; statement: ExtractStatement }

/** All that strangers may see of an extract. It names nobody. Of one that was not signed by us not even the code is believed. */
export type PublicExtract<Code extends string | null = string> = { kind: 'record-extract' } & (
  | { code: Code; verdict: Exclude<DoubtedKind, 'unknown-issuer'>; checks: Checks }
  | { code: Code; verdict: 'unknown-issuer'; doubt: IssuerDoubt; checks: Checks }
  | ({ code: string; verdict: 'genuine'; checks: Checks } & ExtractFacts)
)

/** Instants are ISO 8601 in UTC. */
export type ExtractFacts = {
  /** The name in full to whoever presented the file, which says it. */
  holder: { maskedName: string; name?: string }
  /** The instant at which the record stood so. */
  asOf: string
  forms: {
    placementForm: string
    title: Multilingual
    requirements: (Pick<
      ExtractItem,
      'requirement' | 'title' | 'state' | 'since' | 'until' | 'restsOn'
    > & {
      /** Academic hours that certificates proved; null for a checklist, and where the extract does not say. */
      training: { provedHours: number; neededHours: number | null } | null
    })[]
  }[]
  issuer: { name: Multilingual; city: Multilingual; licence: string | null; url: string }
  keyId: string
}

/**
 * What may be said in public of an extract.
 *
 * @param shown `in-full` for a file that was presented, `masked` for a number.
 */
export function describeExtract<Code extends string | null>(
  code: Code,
  verdict: ExtractVerdict,
  shown: 'in-full' | 'masked' = 'masked',
): PublicExtract<Code> {
  const kind = 'record-extract'
  const { checks } = verdict
  if (!('statement' in verdict)) {
    return verdict.kind === 'unknown-issuer'
      ? { kind, code, verdict: verdict.kind, doubt: verdict.doubt, checks }
      : { kind, code, verdict: verdict.kind, checks }
  }
  const { statement } = verdict
  const { holder, asOf, forms, issuer, keyId } = statement
  return {
    kind,
    code: statement.code,
    verdict: 'genuine',
    checks,
    holder: showName(holder.name, shown),
    asOf,
    forms: forms.map(({ placementForm, title, items }) => ({
      placementForm,
      title,
      requirements: items.map((item) => {
        const { requirement, title, state, since, until, restsOn } = item
        return { requirement, title, state, since, until, restsOn, training: provedIn(item) }
      }),
    })),
    issuer: {
      name: issuer.name,
      city: issuer.city,
      licence: issuer.licence,
      url: issuer.baseUrl,
    },
    keyId,
  }
}
