import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { PastResult } from '../list-results.server'
import { messages } from '../words/messages'

/** The graded attempts of an enrolment, each with a way to its result. */
export function PastResults({ results }: { results: PastResult[] }) {
  const t = useMessages(messages)
  const language = useLanguage()
  return (
    <section className="stack" aria-labelledby="past">
      <h2 id="past">{t('past')}</h2>
      <ul className="plain-list stack">
        {results.map(({ attemptId, number, submittedAt, percent, passed }) => (
          <li key={attemptId} className="row">
            <a href={pathTo('/attempts/:attemptId/result', { attemptId })}>
              {t('pastAttempt', { number, date: formatDate(submittedAt, language) })}
            </a>
            <span>{t(passed ? 'pastPassed' : 'pastFailed', { percent })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
