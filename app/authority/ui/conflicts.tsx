import type { Conflict } from '../../eligibility/domain/find-conflicts'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { conflictMessages } from '../words/conflict-messages'

/** What a decision would contradict, one line each. */
export function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  const t = useMessages(conflictMessages)
  const language = useLanguage()
  return (
    <ul>
      {conflicts.map((conflict, at) => {
        const title = 'title' in conflict ? conflict.title[language] : ''
        const date = 'at' in conflict ? formatDate(conflict.at, language) : ''
        return <li key={at}>{t(conflict.why, { title, date })}</li>
      })}
    </ul>
  )
}
