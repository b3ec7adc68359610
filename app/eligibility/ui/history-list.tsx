import { formatCertificateCode } from '../../certification/domain/certificate-code'
import { formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { HistoryEntry } from '../domain/history'
import { messages } from '../messages'

const told = { met: 'becameEvidence', withdrawn: 'ceasedEvidence' } as const

/** What happened to a record, the newest first. */
export function HistoryList({ history }: { history: HistoryEntry[] }) {
  const t = useMessages(messages)
  if (history.length === 0) return <p>{t('historyEmpty')}</p>
  return (
    <ol className="plain-list stack">
      {history.map((entry) => (
        <li key={`${entry.at.getTime()} ${entry.kind} ${entry.certificateCode}`}>
          <Entry entry={entry} />
        </li>
      ))}
    </ol>
  )
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const t = useMessages(messages)
  const language = useLanguage()
  return (
    <>
      <p className="soft small">{formatMoment(entry.at, language)}</p>
      <p>{t(told[entry.kind], { code: formatCertificateCode(entry.certificateCode) })}</p>
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
