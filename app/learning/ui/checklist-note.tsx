import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { ChecklistItem } from '../domain/checklist'
import { checklistMessages } from '../words/checklist-messages'
import { StoredWords } from './stored-html'

/** A checklist among the notes: what is done, what is not, and the days that were set. */
export function ChecklistNote({ items }: { items: ChecklistItem[] }) {
  const t = useMessages(checklistMessages)
  const language = useLanguage()
  return (
    <ul className="plain-list checklist-note">
      {items.map(({ html, doneAt, day }, item) => (
        <li key={item} data-done={doneAt ? '' : undefined}>
          <span className="visually-hidden">{t(doneAt ? 'done' : 'open')}: </span>
          <StoredWords html={html} />
          {day ? (
            <span className="small soft"> {t('until', { date: formatDate(day, language) })}</span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
