import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { CallList } from '../../design/help/call-list'
import { CalledText } from '../../design/help/called-text'
import { helpLines, isHelpLine } from '../../design/help/help-lines'
import { helpMessages } from '../../design/words/help-messages'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { helpPageMessages } from '../words/help-page-messages'
import { libraryMessages } from '../words/library-messages'
import { findLibrary } from '../find-library.server'
import { listEmergencies } from '../list-emergencies.server'

export const handle = { access: 'anyone', place: 'help', keptOffline: true } satisfies RouteHandle

export async function loader({ context: { database, language } }: LoaderFunctionArgs) {
  return {
    title: translate(helpPageMessages, language)('title'),
    emergencies: await listEmergencies(database.read, language),
    hasLibrary: (await findLibrary(database.read)) !== null,
  }
}

/** What to do in each kind of emergency and whom to call; for everybody, on the screen and on paper. */
export default function Help() {
  const { emergencies, hasLibrary } = useLoaderData<typeof loader>()
  const t = useMessages(helpPageMessages)
  const tHelp = useMessages(helpMessages)
  const tLibrary = useMessages(libraryMessages)
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
      </header>
      <section className="stack" aria-labelledby="lines">
        <h2 id="lines">{t('linesTitle')}</h2>
        <CallList lines={helpLines} />
        <p>{tHelp('anyHour')}</p>
      </section>
      {emergencies.length > 0 ? (
        <nav className="stack screen-only" aria-labelledby="index">
          <h2 id="index">{t('index')}</h2>
          <ul className="plain-list emergency-index">
            {emergencies.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {emergencies.map(({ id, title, first, lines, steps }) => (
        <section key={id} id={id} className="emergency call-text" aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{title}</h2>
          <p>
            <strong>
              <CalledText text={first} />
            </strong>
          </p>
          <CallList lines={lines.filter(isHelpLine)} />
          <ol>
            {steps.map((step) => (
              <li key={step}>
                <CalledText text={step} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {hasLibrary ? (
        <p className="screen-only">
          {tLibrary('notUrgent')} <a href={pathTo('/library')}>{tLibrary('open')}</a>
        </p>
      ) : null}
      <p className="soft">{t('printed')}</p>
    </div>
  )
}
