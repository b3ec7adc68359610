import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { helpMessages } from '../../design/words/help-messages'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { findLibrary } from '../find-library.server'
import { offlineMessages } from '../words/offline-messages'

export const handle = { access: 'anyone' } satisfies RouteHandle

/** Kept by the worker of the site in each language, and shown by it in place of whatever page cannot be had. */
export async function loader({ context: { database, language } }: LoaderFunctionArgs) {
  return {
    title: translate(offlineMessages, language)('title'),
    hasLibrary: (await findLibrary(database.read)) !== null,
  }
}

/** That there is no connection, what can be read without one, and what cannot be done. */
export default function Offline() {
  const { title, hasLibrary } = useLoaderData<typeof loader>()
  const t = useMessages(offlineMessages)
  const tHelp = useMessages(helpMessages)
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{title}</h1>
        <p className="lead">{t('lead')}</p>
      </header>
      <p>
        {/* The address that was asked for, whichever it was. */}
        <a className="button" data-look="main" href="">
          {t('again')}
        </a>
      </p>
      <div className="stack">
        <p>{t('readable')}</p>
        <ul>
          <li>
            <a href={pathTo('/learn')}>{t('learning')}</a>
          </li>
          {hasLibrary ? (
            <li>
              <a href={pathTo('/library')}>{t('library')}</a>
            </li>
          ) : null}
          <li>
            <a href={pathTo('/help')}>{tHelp('helpNow')}</a>
          </li>
        </ul>
      </div>
      <p>{t('needsLine')}</p>
      <p className="soft">{t('unsent')}</p>
    </div>
  )
}
