import { useMessages } from '../../platform/i18n/messages'
import { lessonMessages } from '../words/lesson-messages'

/** What a lesson's minutes are made of, rounded to whole ones. */
export type LessonTime = {
  /** Credited, in all. */
  minutes: number
  reading: number
  activities: number
  questions: number
}

/** How long a lesson takes, and of what that is made up. */
export function LessonTimeLine({ minutes, reading, activities, questions }: LessonTime) {
  const t = useMessages(lessonMessages)
  const parts = [
    t('readingTime', { minutes: reading }),
    activities > 0 ? t('activityTime', { minutes: activities }) : null,
    questions > 0 ? t('questionCount', { count: questions }) : null,
  ]
  return (
    <p className="small soft">
      {t('credit', { minutes })}: {parts.filter(Boolean).join(', ')}
    </p>
  )
}
