import { useMessages } from '../../platform/i18n/messages'
import { lessonMessages } from '../words/lesson-messages'
import type { LessonState } from '../domain/lesson-order'

/** Whether something is done, open or still locked: as a sign, and in words for whoever does not see it. */
export function Mark({ state }: { state: LessonState }) {
  const t = useMessages(lessonMessages)
  return (
    <span className="mark" data-state={state}>
      {state === 'open' ? null : <span className="visually-hidden">{t(state)}</span>}
    </span>
  )
}
