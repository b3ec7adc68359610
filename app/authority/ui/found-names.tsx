import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { formatDay } from '../../platform/text/format-instant'
import { deskMessages } from '../words/desk-messages'
import type { FoundName } from '../search-names.server'
import { PersonLine } from './person-line'
import type { Found } from './search-answer'

/** The people whom a search by name found; one of them is opened for the purpose that was given with the search. */
export function FoundNames({ people, more, given }: Omit<Found, 'kind' | 'typed'>) {
  const t = useMessages(deskMessages)
  return (
    <section className="card stack" aria-labelledby="names">
      <h2 id="names">{t('namesTitle')}</h2>
      {people.length === 0 ? <p role="status">{t('namesNone')}</p> : <p>{t('namesLead')}</p>}
      <ul className="plain-list desk-list">
        {people.map((person) => (
          <li key={person.id}>
            <FoundLine person={person} />
            <OpenFound person={person} given={given} />
          </li>
        ))}
      </ul>
      {more ? <p>{t('namesMore')}</p> : null}
    </section>
  )
}

/** Somebody who was found, with the year of their latest certificate as it stands on the paper. */
export function FoundLine({ person }: { person: FoundName }) {
  const t = useMessages(deskMessages)
  return (
    <PersonLine person={person}>
      {t('completedIn', { year: formatDay(new Date(person.completedAt)).slice(0, 4) })}
    </PersonLine>
  )
}

function OpenFound({ person: { id, name }, given }: { person: FoundName; given: string }) {
  const t = useMessages(deskMessages)
  return (
    <Form action={pathTo('/authority/people/:personId', { personId: id })}>
      <input type="hidden" name="given" value={given} />
      <Button look="quiet" label={`${t('open')}: ${name}`}>
        {t('open')}
      </Button>
    </Form>
  )
}
