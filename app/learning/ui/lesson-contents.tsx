import { useMessages } from '../../platform/i18n/messages'
import type { Section } from '../domain/list-sections'
import { readerMessages } from '../words/reader-messages'

/** How many minutes of the lesson are left where one reads: a script fills it in and shows it. */
export function MinutesLeft() {
  const t = useMessages(readerMessages)
  return <p className="minutes-left" data-minutes-left={t('left', { minutes: '#' })} hidden />
}

/**
 * What a lesson consists of, section by section, each with the minutes it takes. A script tells by `data-left` how many
 * minutes of the lesson are left where one reads.
 */
export function LessonContents({ sections }: { sections: Section[] }) {
  const t = useMessages(readerMessages)
  return (
    <nav className="contents" aria-labelledby="contents">
      <p className="eyebrow" id="contents">
        {t('contents')}
      </p>
      <ol className="plain-list">
        {sections.map(({ id, depth, title, minutes, left }) => (
          <li key={id} data-depth={depth}>
            <a href={`#${id}`} data-left={left}>
              {title}
            </a>{' '}
            <span className="soft">{t('minutes', { minutes: String(minutes) })}</span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
