import { useLoaderData } from '@remix-run/react'
import { data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { SearchField } from '../../search/ui/search-field'
import { findArrival } from '../../accounts/find-visitor.server'
import { helpMessages } from '../../design/words/help-messages'
import { pathTo } from '../../path-to'
import { keptPage, passKept } from '../../platform/http/keep-page'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { listUnit } from '../domain/list-unit'
import { findLibrary } from '../find-library.server'
import { LibraryList } from '../ui/library-list'
import { LibraryPicture } from '../ui/library-picture'
import { libraryMessages } from '../words/library-messages'

export const handle = {
  access: 'anyone',
  cache: 'private, no-cache',
  navigation: { menu: 'footer', order: 4, label: 'library', needs: 'library' },
  sheet: 'library',
  keptOffline: true,
} satisfies RouteHandle

export const headers = passKept

/** The whole library, from memory; nothing is kept of who asked. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { database, language } = context
  const library = await findLibrary(database.read)
  const isOpen = (await findArrival(request, context)) === null
  const groups = library?.groups ?? []
  return data(
    {
      title: translate(libraryMessages, language)('title'),
      groups: groups.map(({ id, title, units }) => ({
        id,
        title: title[language],
        units: units.map((unit) => listUnit(unit, language)),
      })),
    },
    keptPage(handle.cache, isOpen),
  )
}

/** What to read when a child is home, by when it is needed; for everybody, without signing in. */
export default function Library() {
  const t = useMessages(libraryMessages)
  const tHelp = useMessages(helpMessages)
  const { title, groups } = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide">
      <header className="library-head">
        <div className="stack">
          <h1>{title}</h1>
          <p className="lead">{t('lead')}</p>
          <p className="soft">{t('nothingKept')}</p>
          <p>
            {t('urgent')} <a href={pathTo('/help')}>{tHelp('helpNow')}</a>
          </p>
        </div>
        <LibraryPicture />
      </header>
      {groups.length > 0 ? <SearchField /> : null}
      {groups.length === 0 ? <p>{t('none')}</p> : null}
      {groups.map(({ id, title, units }) => (
        <section key={id} className="stack" aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <LibraryList units={units} level="h3" />
        </section>
      ))}
    </div>
  )
}
