import { useLoaderData } from '@remix-run/react'
import { data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { SearchForm } from '../../design/controls/search-form'
import { translate, useMessages } from '../../platform/i18n/messages'
import { listPeople } from '../list-people.server'
import { messages } from '../messages'
import { requirePermission } from '../require-visitor.server'
import { NoIinInSearch } from '../ui/no-iin-in-search'
import { longestSearch, readSearchText, soughtIin } from '../ui/search-text'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, 'role:grant')
  const wanted = readSearchText(request, 'q')
  const before = new URL(request.url).searchParams.get('before')
  const isTooLong = wanted.length > longestSearch
  const found = isTooLong
    ? { people: [], next: null }
    : await listPeople(context.database.read, { wanted, before })
  const title = translate(messages, context.language)('peopleTitle')
  const shown = { wanted, isTooLong, refused: soughtIin(request), further: before !== null, title }
  return data({ ...found, ...shown }, { status: isTooLong ? 422 : 200 })
}

export default function People() {
  const { people, next, wanted, isTooLong, refused, further } = useLoaderData<typeof loader>()
  const t = useMessages(messages)
  const search = `q=${encodeURIComponent(wanted)}`
  return (
    <div className="stack stack-wide">
      <h1>{t('peopleTitle')}</h1>
      <NoIinInSearch said={refused} />
      <SearchForm
        path="/admin/people"
        name="q"
        label={t('peopleSearch')}
        hint={t('peopleSearchHint')}
        button={t('search')}
        wanted={wanted}
        isTooLong={isTooLong}
      />
      {people.length === 0 ? <p>{t('peopleNone')}</p> : <PeopleTable people={people} />}
      <nav className="row" aria-label={t('peopleTitle')}>
        {further ? <a href={`/admin/people?${search}`}>{t('firstPage')}</a> : null}
        {next ? <a href={`/admin/people?${search}&before=${next}`}>{t('nextPage')}</a> : null}
      </nav>
    </div>
  )
}

function PeopleTable({ people }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'people'>) {
  const t = useMessages(messages)
  return (
    <div className="table-scroll" role="region" aria-label={t('peopleTable')} tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">{t('peopleTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('peopleColumn')}</th>
            <th scope="col">{t('roles')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <a href={`/admin/people/${person.id}`}>{person.name}</a>
                <div className="soft small">{person.email}</div>
              </th>
              <td>{person.roles.map((role) => t(`role-${role}`)).join(', ') || t('noRole')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
