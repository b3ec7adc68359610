import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'

type ProgrammeSize = { hours: number; modules: number; lessons: number }

/** How large a programme is, on one line. */
export function ProgrammeFacts({ size }: { size: ProgrammeSize }) {
  const t = useMessages(messages)
  return (
    <ul className="facts plain-list">
      <li>{t('hours', { hours: size.hours })}</li>
      <li>{t('modules', { count: size.modules })}</li>
      <li>{t('lessons', { count: size.lessons })}</li>
    </ul>
  )
}
