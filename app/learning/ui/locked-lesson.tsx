import { ButtonLink } from '../../design/controls/button'
import { useMessages } from '../../platform/i18n/messages'
import { lessonMessages } from '../words/lesson-messages'

type LockedLessonProps = {
  title: string
  overview: string
  /** The lesson that is open now. */
  before: { path: string; title: string } | null
}

/** Says why a lesson cannot be read yet, and leads to the one that can. */
export function LockedLesson({ title, overview, before }: LockedLessonProps) {
  const t = useMessages(lessonMessages)
  return (
    <div className="stack narrow">
      <h1>{t('lockedTitle', { title })}</h1>
      <p className="lead">{t('lockedText', { before: before?.title ?? '' })}</p>
      <div className="row">
        {before ? (
          <ButtonLink href={before.path}>{t('lockedGo', { before: before.title })}</ButtonLink>
        ) : null}
        <ButtonLink href={overview} look="quiet">
          {t('overview')}
        </ButtonLink>
      </div>
    </div>
  )
}
