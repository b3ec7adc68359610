import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'
import { MissedQuestions, type MissedView } from './missed-questions'

/** Where a lesson is read again. */
type ReadAgain = { title: string; href: string }

/** How a topic went. */
export type TopicResult = {
  title: string
  correct: number
  total: number
  /** The lessons of the questions that were missed. */
  readAgain: ReadAgain[]
  /** The missed questions themselves; none while something may still be won by knowing them. */
  missed: MissedView[]
}

/** How many answers were right in each topic, what to read again, and what was missed where it may be told. */
export function TopicResults({ topics }: { topics: TopicResult[] }) {
  const t = useMessages(messages)
  const missed = topics.flatMap((topic) => topic.missed)
  return (
    <>
      <section className="stack" aria-labelledby="topics">
        <h2 id="topics">{t('byTopic')}</h2>
        <ul className="plain-list stack">
          {topics.map(({ title, correct, total, readAgain }) => (
            <li key={title}>
              <strong>{title}</strong>: {t('correctOfValue', { correct, total })}
              {readAgain.length > 0 ? (
                <ul className="plain-list small">
                  {readAgain.map(({ title, href }) => (
                    <li key={href}>
                      {t('readAgain')} <a href={href}>{title}</a>
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      {missed.length > 0 ? <MissedQuestions missed={missed} /> : null}
    </>
  )
}
