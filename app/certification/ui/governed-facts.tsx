import { formatDate } from '../../platform/i18n/format'
import type { Multilingual } from '../../platform/i18n/language'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { CertificateStatus } from '../domain/certificate-status'
import { governMessages } from '../words/govern-messages'
import { messages } from '../words/messages'

type Shown =
  | { status: 'altered' }
  | {
      status: CertificateStatus
      statement: {
        holder: { name: string; language: string }
        programme: { title: Multilingual }
        awardedAt: string
        expiresAt: string | null
      }
    }

/** What an administrator needs to recognise a certificate; of an altered one only whose account it lies in. */
export function GovernedFacts({ shown, holder }: { shown: Shown; holder: string }) {
  const t = useMessages(governMessages)
  const tGeneral = useMessages(messages)
  const language = useLanguage()
  if (shown.status === 'altered') return <p className="lead">{holder}</p>
  const { holder: printed, programme, awardedAt, expiresAt } = shown.statement
  return (
    <dl className="governed-facts">
      <div>
        <dt>{t('holder')}</dt>
        <dd lang={printed.language}>{printed.name}</dd>
      </div>
      <div>
        <dt>{t('programme')}</dt>
        <dd>{programme.title[language]}</dd>
      </div>
      <div>
        <dt>{tGeneral('awardedOn')}</dt>
        <dd>{formatDate(awardedAt, language)}</dd>
      </div>
      <div>
        <dt>{tGeneral(expiresAt ? 'validUntil' : 'term')}</dt>
        <dd>{expiresAt ? formatDate(expiresAt, language) : tGeneral('noTerm')}</dd>
      </div>
    </dl>
  )
}
