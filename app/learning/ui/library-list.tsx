import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { libraryMessages } from '../words/library-messages'

/** A unit as a list shows it. */
export type ListedUnit = { slug: string; title: string; summary: string; minutes: number }

/** Units of the library, each with what it is about and how long it takes. */
export function LibraryList({ units, level }: { units: ListedUnit[]; level: 'h2' | 'h3' }) {
  const t = useMessages(libraryMessages)
  const Heading = level
  return (
    <ul className="plain-list library-units">
      {units.map(({ slug, title, summary, minutes }) => (
        <li key={slug} className="library-unit">
          <Heading className="library-unit-title">
            <a href={pathTo('/library/:unit', { unit: slug })}>{title}</a>
          </Heading>
          <p>{summary}</p>
          <p className="small soft">{t('minutes', { minutes })}</p>
        </li>
      ))}
    </ul>
  )
}
