import { useMessages } from '../../platform/i18n/messages'
import type { SharedProgress } from '../domain/shown-to-household'
import { togetherMessages } from '../words/together-messages'
import { ProgressBar } from './progress-bar'

/** Somebody else of the household, and how far they are in each of their programmes; null where they do not show it. */
export type OtherLearner = { name: string; shown: (SharedProgress & { title: string })[] | null }

/** How far somebody else is, in one line. */
export function OtherLearnerLine({ name, shown }: OtherLearner) {
  const t = useMessages(togetherMessages)
  const [first] = shown ?? []
  if (!shown) return t('notShown', { name })
  if (!first) return t('notBegun', { name })
  const { lessons, hours, hasCertificate } = first
  const line = t('line', { name, done: lessons.done, total: lessons.total, hours })
  return hasCertificate ? `${line} ${t('withCertificate')}` : line
}

/** How far somebody else is, in each of their programmes. */
export function OtherLearnerCard({ name, shown }: OtherLearner) {
  const t = useMessages(togetherMessages)
  return (
    <article className="card stack">
      <h3>{name}</h3>
      {!shown || shown.length === 0 ? (
        <p className="soft">
          <OtherLearnerLine name={name} shown={shown} />
        </p>
      ) : null}
      {shown?.map(({ programme, title, lessons, modules, hours, hasCertificate }) => (
        <div key={programme} className="stack">
          <p>
            <strong>{title}</strong>
          </p>
          <ProgressBar {...lessons} label={t('lessons', lessons)} />
          <p className="soft small">
            {t('modules', modules)} {t('hours', { hours })}{' '}
            {t(hasCertificate ? 'withCertificate' : 'withoutCertificate')}
          </p>
        </div>
      ))}
    </article>
  )
}
