import { pathTo } from '../../path-to'
import { auditActions, auditSubjects } from '../../platform/audit/audit-actions'
import { formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages, type Translate } from '../../platform/i18n/messages'
import { auditMessages } from '../words/audit-messages'

type Entry = {
  id: string
  at: Date | string
  actorId: string | null
  action: string
  subjectKind: string
  subjectId: string
  detail: unknown
}

/** One entry for an administrator: with names, ids and every fact that was kept. */
export function AuditEntry({ entry, names }: { entry: Entry; names: Record<string, string> }) {
  const t = useMessages(auditMessages)
  const language = useLanguage()
  const { id, at, actorId, action, subjectKind, subjectId, detail } = entry
  const kind = auditSubjects.find((each) => each === subjectKind)
  const name = names[subjectId] ?? subjectId
  const about = t('what', { kind: kind ? t(`kind-${kind}`) : subjectKind, name })
  return (
    <li className="card stack audit-entry">
      <p>
        <strong>{sayAction(action, t)}</strong>
        <br />
        <span className="soft">{formatMoment(at, language)}</span>
      </p>
      <p>
        {t('who', { name: actorId === null ? t('by-platform') : (names[actorId] ?? actorId) })}
        <br />
        {kind === 'person' ? (
          <a href={pathTo('/admin/people/:personId', { personId: subjectId })}>{about}</a>
        ) : (
          about
        )}
      </p>
      <details>
        <summary>{t('details')}</summary>
        <pre className="audit-detail">
          {JSON.stringify({ id, action, actorId, subjectKind, subjectId, detail }, null, 2)}
        </pre>
      </details>
    </li>
  )
}

/** What was done, in words; its code when nobody knows it any more. */
export function sayAction(action: string, t: Translate<typeof auditMessages>): string {
  const known = auditActions.find((each) => each === action)
  return known ? t(known) : action
}
