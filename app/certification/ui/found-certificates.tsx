import { MaskedNote } from '../../accounts/ui/masked-note'
import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import type { Multilingual } from '../../platform/i18n/language'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { formatCertificateCode } from '../domain/certificate-code'
import type { CertificateStatus } from '../domain/certificate-status'
import { governMessages } from '../words/govern-messages'
import { StatusBadge } from './status-badge'

/** A certificate in a list; of one whose seal does not hold nothing that it states. */
export type FoundCertificate = { code: string; holder: string } & (
  { status: 'altered' } | { status: CertificateStatus; title: Multilingual; awardedAt: string }
)

/** What a search found: certificates with their state, each a link to its page. */
export function FoundCertificates({
  certificates,
  more,
  mistyped,
  short,
}: {
  certificates: FoundCertificate[]
  more: boolean
  /** Whether what was looked for is neither a number nor a name. */
  mistyped: boolean
  /** Whether it was too short to be looked for. */
  short: boolean
}) {
  const t = useMessages(governMessages)
  const language = useLanguage()
  return (
    <section className="stack" aria-live="polite">
      <h2>{t('foundTitle')}</h2>
      {more ? <p>{t('foundMany')}</p> : null}
      {certificates.length === 0 ? (
        <p>{t(short ? 'foundShort' : mistyped ? 'foundMistyped' : 'foundNone')}</p>
      ) : null}
      {certificates.length > 0 ? <MaskedNote /> : null}
      <ul className="plain-list stack">
        {certificates.map((found) => (
          <li key={found.code} className="card">
            <p className="row">
              <a href={pathTo('/admin/certificates/:code', { code: found.code })}>{found.holder}</a>
              <StatusBadge status={found.status} />
            </p>
            <p className="soft small">
              <span className="certificate-code">{formatCertificateCode(found.code)}</span>
              {found.status === 'altered'
                ? null
                : ` · ${found.title[language]} · ${formatDate(found.awardedAt, language)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
