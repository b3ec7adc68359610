import { useLoaderData } from '@remix-run/react'
import { data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { CardTable, plainColumns } from '../../design/controls/card-table'
import { SearchForm } from '../../design/controls/search-form'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { fewestLetters, isForSomebody } from '../domain/people-lists'
import { listPeople, maskListed } from '../list-people.server'
import { messages } from '../words/messages'
import { requireListTurn } from '../require-turn.server'
import { requirePermission } from '../require-visitor.server'
import { MaskedNote } from '../ui/masked-note'
import { NoIinInSearch } from '../ui/no-iin-in-search'
import { longestSearch, readSearchText, soughtIin } from '../ui/search-text'

export const handle = {
  access: 'role:grant',
  navigation: { menu: 'sections', order: 6, label: 'people' },
  isDesk: true,
} satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const wanted = readSearchText(request, 'q')
  const before = new URL(request.url).searchParams.get('before')
  const isSought = isForSomebody(wanted)
  await requireListTurn(context, { visitor, list: 'people', detail: { searched: isSought } })
  const isTooLong = wanted.length > longestSearch
  const found = isTooLong
    ? { people: [], next: null }
    : await listPeople(context.database.read, { wanted, before })
  const typed = isSought ? wanted : ''
  const people = found.people.map((person) => maskListed(person, typed))
  const isMasked = people.some(({ name }, at) => name !== found.people[at]?.name)
  const title = translate(messages, context.language)('peopleTitle')
  const shown = {
    ...{ people, wanted, isTooLong, isMasked, refused: soughtIin(request) },
    ...{ further: before !== null, title },
  }
  return data({ ...found, ...shown }, { status: isTooLong ? 422 : 200 })
}

export default function People() {
  const { people, next, wanted, isTooLong, isMasked, refused, further } =
    useLoaderData<typeof loader>()
  const t = useMessages(messages)
  const search = { q: wanted }
  return (
    <div className="stack stack-wide">
      <h1>{t('peopleTitle')}</h1>
      <NoIinInSearch said={refused} />
      <SearchForm
        path={pathTo('/admin/people')}
        name="q"
        label={t('peopleSearch')}
        hint={t('peopleSearchHint', { fewest: fewestLetters })}
        button={t('search')}
        wanted={wanted}
        isTooLong={isTooLong}
      />
      {isMasked && people.length > 0 ? <MaskedNote /> : null}
      {people.length === 0 ? <p>{t('peopleNone')}</p> : <PeopleTable people={people} />}
      <nav className="row" aria-label={t('peopleTitle')}>
        {further ? <a href={pathTo('/admin/people', { query: search })}>{t('firstPage')}</a> : null}
        {next ? (
          <a href={pathTo('/admin/people', { query: { ...search, before: next } })}>
            {t('nextPage')}
          </a>
        ) : null}
      </nav>
    </div>
  )
}

function PeopleTable({ people }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'people'>) {
  const t = useMessages(messages)
  const rows = people.map((person) => ({
    key: person.id,
    cells: [
      {
        content: (
          <>
            <a href={pathTo('/admin/people/:personId', { personId: person.id })}>{person.name}</a>
            {person.email ? <div className="soft small">{person.email}</div> : null}
          </>
        ),
      },
      { content: person.roles.map((role) => t(`role-${role}`)).join(', ') || t('noRole') },
    ],
  }))
  return (
    <CardTable
      label={t('peopleTable')}
      columns={plainColumns([t('peopleColumn'), t('roles')])}
      rows={rows}
      hasRowHeadings
    />
  )
}
