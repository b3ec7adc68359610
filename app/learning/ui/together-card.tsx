import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { togetherMessages } from '../words/together-messages'
import { OtherLearnerLine, type OtherLearner } from './other-learner'

/** Who prepares together with the reader, a line for each, and the way to what they show each other; or to inviting somebody. */
export function TogetherCard({ others }: { others: OtherLearner[] }) {
  const t = useMessages(togetherMessages)
  return (
    <section className="card stack narrow" aria-labelledby="together-card">
      <h2 id="together-card">{t('title')}</h2>
      {others.length === 0 ? <p>{t('alone')}</p> : null}
      {others.map((each, index) => (
        <p key={index}>
          <OtherLearnerLine {...each} />
        </p>
      ))}
      <p>
        <a href={pathTo('/learn/together')}>{t(others.length === 0 ? 'toInvite' : 'toPage')}</a>
      </p>
    </section>
  )
}
