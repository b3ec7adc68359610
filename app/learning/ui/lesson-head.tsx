import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { lessonMessages } from '../words/lesson-messages'
import { LessonTimeLine, type LessonTime } from './lesson-time'

type LessonHeadProps = {
  title: string
  summary: string
  module: string
  number: number
  of: number
  time: LessonTime
  checkedOn: string | null
  overview: string
}

/** Title of a lesson, its place in the module, and the day on which its facts were checked. */
export function LessonHead(lesson: LessonHeadProps) {
  const t = useMessages(lessonMessages)
  const language = useLanguage()
  const { title, summary, module, number, of, time, checkedOn, overview } = lesson
  return (
    <header className="lesson-head">
      <p className="eyebrow">
        <a href={overview}>{t('place', { module, number, of })}</a>
      </p>
      <h1>{title}</h1>
      <p className="lead">{summary}</p>
      <LessonTimeLine {...time} />
      {checkedOn ? (
        <p className="small soft">{t('checkedOn', { date: formatDate(checkedOn, language) })}</p>
      ) : null}
    </header>
  )
}
