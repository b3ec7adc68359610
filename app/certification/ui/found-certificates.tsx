import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import type { Multilingual } from '../../platform/i18n/language'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { formatCertificateCode } from '../domain/certificate-code'
import type { CertificateStatus } from '../domain/certificate-status'
import { governMessages } from '../words/govern-messages'
import { StatusBadge } from './status-badge'

type Found = {
  holder: string
  shown:
    | { code: string; status: 'altered' }
    | {
        code: string
        status: CertificateStatus
        statement: {
          holder: { name: string }
          programme: { title: Multilingual }
          awardedAt: string
        }
      }
}

/** What a search found: certificates with their state, each a link to its page. */
export function FoundCertificates({
  certificates,
  more,
  mistyped,
  short,
}: {
  certificates: Found[]
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
      <ul className="plain-list stack">
        {certificates.map(({ shown, holder }) => (
          <li key={shown.code} className="card">
            <p className="row">
              <a href={pathTo('/admin/certificates/:code', { code: shown.code })}>
                {shown.status === 'altered' ? holder : shown.statement.holder.name}
              </a>
              <StatusBadge status={shown.status} />
            </p>
            <p className="soft small">
              <span className="certificate-code">{formatCertificateCode(shown.code)}</span>
              {shown.status === 'altered'
                ? null
                : ` · ${shown.statement.programme.title[language]} · ${formatDate(shown.statement.awardedAt, language)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
