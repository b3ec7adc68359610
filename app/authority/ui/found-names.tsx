import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { formatDay } from '../../platform/text/format-instant'
import { deskMessages } from '../words/desk-messages'
import type { FoundName } from '../search-names.server'
import { PersonLine } from './person-line'

/** The people whom a search by name found; each leads to the question what for. */
export function FoundNames({ people, more }: { people: FoundName[]; more: boolean }) {
  const t = useMessages(deskMessages)
  return (
    <section className="card stack" aria-labelledby="names">
      <h2 id="names">{t('namesTitle')}</h2>
      {people.length === 0 ? <p role="status">{t('namesNone')}</p> : null}
      <ul className="plain-list desk-list">
        {people.map((person) => (
          <li key={person.id}>
            <PersonLine
              person={person}
              href={pathTo('/authority/people/:personId', {
                personId: person.id,
                query: { from: 'name' },
              })}
            >
              {t('completedIn', { year: formatDay(new Date(person.completedAt)).slice(0, 4) })}
            </PersonLine>
          </li>
        ))}
      </ul>
      {more ? <p>{t('namesMore')}</p> : null}
    </section>
  )
}
