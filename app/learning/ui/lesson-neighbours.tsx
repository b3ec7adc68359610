import { useMessages } from '../../platform/i18n/messages'
import { readerMessages } from '../words/reader-messages'

type Neighbour = { path: string; title: string }

type LessonNeighboursProps = {
  previous: Neighbour | null
  next: Neighbour | null
  /** The next one opens only when this one is finished. */
  isNextLocked: boolean
}

/** The lessons before and after this one. One that is not open yet is named, with what opens it. */
export function LessonNeighbours({ previous, next, isNextLocked }: LessonNeighboursProps) {
  const t = useMessages(readerMessages)
  if (!previous && !next) return null
  return (
    <nav className="neighbours" aria-label={t('neighbours')}>
      {previous ? (
        <a href={previous.path} rel="prev">
          <span>{t('previous')}</span> {previous.title}
        </a>
      ) : null}
      {next && !isNextLocked ? (
        <a href={next.path} rel="next">
          <span>{t('next')}</span> {next.title}
        </a>
      ) : null}
      {next && isNextLocked ? (
        <p>
          <span>{t('nextLocked')}</span> {next.title}
        </p>
      ) : null}
    </nav>
  )
}
