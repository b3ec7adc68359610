import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../messages'

type TopicResultsProps = { topics: { title: string; correct: number; total: number }[] }

/** How many answers were right in each topic; which ones they were stays unsaid. */
export function TopicResults({ topics }: TopicResultsProps) {
  const t = useMessages(messages)
  return (
    <section className="stack" aria-labelledby="topics">
      <h2 id="topics">{t('byTopic')}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('topic')}</th>
            <th scope="col">{t('correctOf')}</th>
          </tr>
        </thead>
        <tbody>
          {topics.map(({ title, correct, total }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{t('correctOfValue', { correct, total })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
