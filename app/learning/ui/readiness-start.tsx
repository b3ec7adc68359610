import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import type { Refusal } from '../../design/controls/use-faults'
import { pathTo } from '../../path-to'
import { seenAgain } from '../../platform/forms/seen-field'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { ReadinessAnswers, ReadinessStep } from '../domain/readiness'
import { readinessMessages } from '../words/readiness-messages'
import { ReadinessQuestions } from './readiness-questions'

type Refused = Refusal & { typed: Record<string, string> }

type StartProps = {
  isSignedIn: boolean
  kept: { step: ReadinessStep | null; answeredAt: string } | null
  seen: string
  done: 'deleted' | null
  answers: ReadinessAnswers
  refused: Refused | undefined
}

/** The first page of the self-assessment: what it is, who sees it, what was last answered, and the questions. */
export function ReadinessStart({ isSignedIn, kept, seen, done, answers, refused }: StartProps) {
  const t = useMessages(readinessMessages)
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{t('title')}</h1>
        {done && !refused ? <Notice kind="good">{t(`done-${done}`)}</Notice> : null}
        <p className="lead">{t('lead')}</p>
        <p>{t('howTo')}</p>
        <p className="soft">{t(isSignedIn ? 'privateKept' : 'privateOpen')}</p>
      </header>
      {kept ? <Standing {...kept} /> : null}
      <ReadinessQuestions answers={answers} seen={seenAgain(refused, seen)} refused={refused} />
      {kept ? (
        <Form className="stack" action={pathTo('/readiness')}>
          <input type="hidden" name="intent" value="delete" />
          <p className="soft small">{t('deleteText')}</p>
          <div className="row">
            <Button look="danger">{t('delete')}</Button>
          </div>
        </Form>
      ) : null}
    </div>
  )
}

/** When somebody last answered, and what they chose. */
function Standing({ step, answeredAt }: { step: ReadinessStep | null; answeredAt: string }) {
  const t = useMessages(readinessMessages)
  const date = formatDate(answeredAt, useLanguage())
  return (
    <section className="card stack">
      <p>{t('lastAnswered', { date })}</p>
      {step ? (
        <p>
          {t('lastEnding')} <a href={pathTo('/readiness/step')}>{t(step)}</a>
        </p>
      ) : null}
      <p>
        <a href={pathTo('/readiness/weigh')}>{t('toWeigh')}</a>
      </p>
    </section>
  )
}
