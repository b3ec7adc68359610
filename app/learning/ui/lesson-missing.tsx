import { Notice } from '../../design/controls/notice'
import { formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { Stay } from '../domain/judge-stay'
import { lessonMessages } from '../words/lesson-messages'

/** A self-check question of the lesson that was not answered yet, and where it stands on the page. */
export type OpenQuestion = { anchor: string; prompt: string }

/** What the page answers when a lesson was sent as finished and cannot be yet. */
export type NotYet = { why: 'out-of-order' } | { why: 'not-yet'; stay: Stay | null }

/**
 * What is still to be done before the lesson can be finished, told where that is done. Its element is there also when
 * it says nothing: a script puts the new one in its place when a question was answered.
 */
export function LessonMissing({
  notYet,
  questions,
}: {
  notYet: NotYet | null
  questions: OpenQuestion[]
}) {
  const t = useMessages(lessonMessages)
  return (
    <div id="lesson-missing" data-live-part className="stack">
      <div
        className="stack"
        data-focus={notYet ? '' : undefined}
        tabIndex={notYet ? -1 : undefined}
      >
        {notYet?.why === 'out-of-order' ? <Notice kind="bad">{t('outOfOrder')}</Notice> : null}
        {notYet?.why === 'not-yet' && notYet.stay ? <TooSoon stay={notYet.stay} /> : null}
        {questions.length > 0 ? <Unanswered questions={questions} asked={notYet !== null} /> : null}
      </div>
    </div>
  )
}

/** The same at the top of a page that was loaded anew, where whoever sent the form now is. */
export function NotFinishedYet() {
  const t = useMessages(lessonMessages)
  return (
    <Notice kind="care">
      {t('notFinished')} <a href="#lesson-missing">{t('notFinishedWhy')}</a>
    </Notice>
  )
}

function TooSoon({ stay }: { stay: Stay }) {
  const t = useMessages(lessonMessages)
  const { stayedMinutes: stayed, askedMinutes: asked } = stay
  const from = formatMoment(stay.mayFinishAt, useLanguage())
  return (
    <Notice kind="care">
      <p>{t('tooSoon', { stayed, asked })}</p>
      <p>{t('tooSoonFrom', { from })}</p>
    </Notice>
  )
}

function Unanswered({ questions, asked }: { questions: OpenQuestion[]; asked: boolean }) {
  const t = useMessages(lessonMessages)
  const list = (
    <>
      <p>{t('unanswered', { count: questions.length })}</p>
      <ul>
        {questions.map(({ anchor, prompt }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{prompt}</a>
          </li>
        ))}
      </ul>
    </>
  )
  return asked ? <Notice kind="care">{list}</Notice> : <div className="soft">{list}</div>
}
