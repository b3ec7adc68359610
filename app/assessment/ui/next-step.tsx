import { Button, ButtonLink } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { ContactLine } from '../../design/frame/contact-line'
import { pathTo } from '../../path-to'
import { formatDate, formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { refuseToBegin, type TestStanding } from '../domain/judge-standing'
import { messages } from '../words/messages'

type Missing = { title: string; lessons: number; questions: number }

type NextStepProps = {
  enrolmentId: string
  standing: TestStanding
  missing: Missing[]
  /** When hours that are learned begin to count; null when nothing is to be waited for. */
  hoursFrom: Date | null
  nameConfirmed: boolean
  /** The time limit of an attempt, in minutes; null for none. */
  minutes: number | null
  /** Where the learner may begin the programme anew; null where nobody granted that. */
  followedBy: string | null
}

/** The one thing to do next about the final test, and why. */
export function NextStep(props: NextStepProps) {
  const { enrolmentId, standing, missing, hoursFrom, nameConfirmed, minutes, followedBy } = props
  const t = useMessages(messages)
  const language = useLanguage()
  const learning = pathTo('/learn/:enrolmentId', { enrolmentId })
  const { passed, openAttemptId, mayBeginAt } = standing
  if (followedBy && !openAttemptId) {
    return (
      <>
        <Notice>{t('followed')}</Notice>
        <Step href={followedBy} label={t('toProgramme')} />
      </>
    )
  }
  if (passed) {
    const date = formatDate(passed.at, language)
    return (
      <>
        <Notice kind="good">{t('passedAlready', { date, percent: passed.percent })}</Notice>
        <Step
          href={pathTo('/attempts/:attemptId/result', { attemptId: passed.attemptId })}
          label={t('toResult')}
        />
      </>
    )
  }
  if (openAttemptId) {
    return (
      <>
        <Notice>{t('openAttempt')}</Notice>
        <Step
          href={pathTo('/attempts/:attemptId', { attemptId: openAttemptId })}
          label={t('resume')}
        />
      </>
    )
  }
  if (missing.length > 0) {
    return (
      <>
        <StillToDo missing={missing} />
        <Step href={learning} label={t('toLearning')} />
      </>
    )
  }
  if (refuseToBegin(standing)) {
    const moment = mayBeginAt ? formatMoment(mayBeginAt, language) : ''
    return (
      <>
        <Notice kind="care">
          {standing.attemptsLeft === 0 ? t('noneLeft') : t('waiting', { moment })}
          {standing.attemptsLeft === 0 ? <ContactLine /> : null}
        </Notice>
        <Step href={learning} label={t('toLearning')} />
      </>
    )
  }
  if (hoursFrom) {
    return (
      <>
        <Notice kind="care">
          {t('hoursFirst', { moment: formatMoment(hoursFrom, language) })}
        </Notice>
        <Step href={learning} label={t('toLearning')} />
      </>
    )
  }
  if (!nameConfirmed) {
    return (
      <>
        <Notice>{t('nameFirst')}</Notice>
        <Step href={pathTo('/learn/:enrolmentId/name', { enrolmentId })} label={t('toName')} />
      </>
    )
  }
  return (
    <Form className="stack" data-show-next="">
      <p>{minutes === null ? t('savedAtOnce') : t('savedUntilEnd', { minutes })}</p>
      <p>
        <Button>{t('begin')}</Button>
      </p>
    </Form>
  )
}

function Step({ href, label }: { href: string; label: string }) {
  return (
    <p>
      <ButtonLink href={href}>{label}</ButtonLink>
    </p>
  )
}

function StillToDo({ missing }: { missing: Missing[] }) {
  const t = useMessages(messages)
  return (
    <Notice>
      <p>
        <strong>{t('missing')}</strong>
      </p>
      <ul>
        {missing.map(({ title, lessons, questions }) => (
          <li key={title}>
            {title}:{' '}
            {[
              lessons > 0 ? t('missingLessons', { count: lessons }) : null,
              questions > 0 ? t('missingQuestions', { count: questions }) : null,
            ]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
