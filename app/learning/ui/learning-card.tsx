import { ButtonLink } from '../../design/controls/button'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { messages } from '../messages'
import { ProgressBar } from './progress-bar'

/** A learner's way through one programme, in short. */
export type Learning = {
  path: string
  title: string
  enrolledAt: Date
  /** Lessons finished, of how many. */
  done: number
  total: number
  /** The lesson to read next; null when all are finished. */
  next: { path: string; title: string } | null
}

/** How far a learner has come, and the way on: the next lesson, or the overview after the last one. */
export function LearningCard({ learning, look }: { learning: Learning; look: 'main' | 'quiet' }) {
  const t = useMessages(messages)
  const { path, title, done, total, next } = learning
  return (
    <article className="card stack learning-card">
      <div>
        <p className="eyebrow">
          {t('begunOn', { date: formatDate(learning.enrolledAt, useLanguage()) })}
        </p>
        <h2>
          <a href={path}>{title}</a>
        </h2>
      </div>
      <ProgressBar done={done} total={total} label={t('lessonsDone', { done, total })} />
      {next ? <p>{next.title}</p> : null}
      <p>
        <ButtonLink href={next?.path ?? path} look={look}>
          {t(next ? 'continue' : 'toOverview')}
          <span className="visually-hidden">: {next?.title ?? title}</span>
        </ButtonLink>
      </p>
    </article>
  )
}
