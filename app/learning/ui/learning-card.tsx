import { ButtonLink } from '../../design/controls/button'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'
import { ProgressBar } from './progress-bar'
import type { ShownStep } from './shown-step'
import { StepPicture } from './step-picture'
import { useStepWords } from './step-words'
import { TestResult, type ShownResult } from './test-result'

/** A learner's way through one programme, in short. */
export type Learning = {
  path: string
  title: string
  enrolledAt: Date
  /** Lessons finished, of how many. */
  done: number
  total: number
  next: ShownStep
  /** The newest result of the final test; null before the first. */
  result: ShownResult | null
}

/** How far a learner has come, what became of the test, and the way on. */
export function LearningCard({ learning, look }: { learning: Learning; look: 'main' | 'quiet' }) {
  const t = useMessages(messages)
  const { path, title, done, total, next, result } = learning
  const step = useStepWords(next)
  return (
    <article className="card stack learning-card">
      {look === 'main' ? <StepPicture step={next} /> : null}
      <div>
        <p className="eyebrow">
          {t('begunOn', { date: formatDate(learning.enrolledAt, useLanguage()) })}
        </p>
        <h2>
          <a href={path}>{title}</a>
        </h2>
      </div>
      <ProgressBar done={done} total={total} label={t('lessonsDone', { done, total })} />
      {result ? <TestResult {...result} /> : null}
      <div>
        <p>
          <strong>{step.title}</strong>
        </p>
        {step.text ? <p className="soft">{step.text}</p> : null}
      </div>
      <p>
        <ButtonLink href={(step.go && next.href) || path} look={look}>
          {step.go ?? t('toOverview')}
          <span className="visually-hidden">: {next.title || title}</span>
        </ButtonLink>
      </p>
      {step.go ? (
        <p className="small">
          <a href={path}>
            {t('toOverview')}
            <span className="visually-hidden">: {title}</span>
          </a>
        </p>
      ) : null}
    </article>
  )
}
