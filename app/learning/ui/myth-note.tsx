import { useMessages } from '../../platform/i18n/messages'
import type { Certainty, Myth } from '../domain/myth-cards'
import { mythMessages } from '../words/myth-messages'

/** Statements among the notes: what was thought of each before, what is known, and what was thought after. */
export function MythNote({ myths }: { myths: Myth[] }) {
  const t = useMessages(mythMessages)
  const say = (certainty: Certainty | null) => (certainty ? t(certainty) : t('notSaid'))
  return (
    <ol className="plain-list stack">
      {myths.map(({ id, statement, known, before, after }) => (
        <li key={id}>
          <p className="myth-statement">{statement}</p>
          <ul className="small">
            <li>{t('thoughtBefore', { thought: say(before) })}</li>
            <li>{t('isKnown', { known: t(`is-${known}`) })}</li>
            <li>{t('thoughtAfter', { thought: say(after) })}</li>
          </ul>
        </li>
      ))}
    </ol>
  )
}
