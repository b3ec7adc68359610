import { Button, ButtonLink } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { usePageContext } from '../../platform/http/page-context'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { lessonMessages } from '../words/lesson-messages'
import { LessonMissing, type NotYet, type OpenQuestion } from './lesson-missing'

type Link = { path: string; title: string } | null

type LessonEndProps = {
  minutes: number
  finishedAt: Date | null
  /** What its reader can do now; null when its author did not say. */
  gained: string | null
  next: Link
  overview: string
  /** Why finishing was refused just now; null when it was not. */
  notYet: NotYet | null
  /** What is not answered yet. */
  unanswered: OpenQuestion[]
}

/** What comes after reading: the explicit act of finishing, or the way on once it was done. */
export function LessonEnd({
  minutes,
  finishedAt,
  gained,
  next,
  overview,
  notYet,
  unanswered,
}: LessonEndProps) {
  const t = useMessages(lessonMessages)
  const language = useLanguage()
  const { path } = usePageContext()
  return (
    <footer className="lesson-end">
      {finishedAt ? (
        <div className="lesson-finish" data-state="done">
          {gained ? <p>{gained}</p> : null}
          <p>{t('finished', { date: formatDate(finishedAt, language) })}</p>
          <ButtonLink href={next?.path ?? overview}>
            {next ? t('goNext', { title: next.title }) : t('goOverview')}
          </ButtonLink>
        </div>
      ) : (
        // Addressed without the fragment of an answered question, which would lead the next page astray.
        <Form
          action={path}
          className="lesson-finish"
          data-live="lesson-missing"
          data-queue="complete"
        >
          <h2>{t('finishTitle')}</h2>
          <p className="soft">{t('finishText', { minutes })}</p>
          <LessonMissing notYet={notYet} questions={unanswered} />
          <Button name="intent" value="complete">
            {t('finish')}
          </Button>
        </Form>
      )}
    </footer>
  )
}
