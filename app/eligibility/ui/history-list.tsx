import { regionName } from '../../accounts/domain/regions'
import { formatCertificateCode } from '../../certification/domain/certificate-code'
import { formatDate, formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { HistoryEntry } from '../domain/history'
import { recordMessages } from '../words/record-messages'

const told = {
  met: 'becameEvidence',
  suspended: 'suspendedEvidence',
  reinstated: 'reinstatedEvidence',
  withdrawn: 'ceasedEvidence',
} as const

/** What happened to a record, the newest first. */
export function HistoryList({ history }: { history: HistoryEntry[] }) {
  const t = useMessages(recordMessages)
  if (history.length === 0) return <p>{t('historyEmpty')}</p>
  return (
    <ol className="plain-list stack">
      {history.map((entry, index) => (
        <li key={index}>
          <Entry entry={entry} />
        </li>
      ))}
    </ol>
  )
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const t = useMessages(recordMessages)
  const language = useLanguage()
  return (
    <>
      <p className="soft small">{formatMoment(entry.at, language)}</p>
      <Happening entry={entry} />
      <ul>
        {entry.requirements.map(({ form, title, ruleNumber }) => (
          <li key={`${form.kk} ${title.kk}`}>
            {t('historyItem', {
              form: form[language],
              title: title[language],
              number: ruleNumber,
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

function Happening({ entry }: { entry: HistoryEntry }) {
  const t = useMessages(recordMessages)
  const language = useLanguage()
  if (entry.by === 'certificate') {
    return <p>{t(told[entry.kind], { code: formatCertificateCode(entry.certificateCode) })}</p>
  }
  const region = regionName(entry.region, language)
  return (
    <>
      <p>{t('decisionMade', { region, kind: t(`decision-${entry.kind}`) })}</p>
      {entry.recognised ? (
        <p>
          {t('recognisedLine', {
            issuer: entry.recognised.issuer,
            number: entry.recognised.number,
            hours: entry.recognised.academicHours,
          })}
        </p>
      ) : null}
      <p>
        {t('ground')}: {entry.ground} ({formatDate(entry.groundDate, language)})
      </p>
    </>
  )
}
