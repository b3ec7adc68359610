import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { Notice } from '../../design/controls/notice'
import { pathTo } from '../../path-to'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { listRequirementTables } from '../list-requirement-tables.server'
import { requirementMessages } from '../words/requirement-messages'

export const handle = {
  access: 'anyone',
  navigation: { menu: 'footer', order: 7, label: 'requirements' },
} satisfies RouteHandle

export async function loader({ context }: LoaderFunctionArgs) {
  return {
    title: translate(requirementMessages, context.language)('listTitle'),
    tables: await listRequirementTables(context.database.read),
  }
}

/** The placement forms, each leading to what is asked for it. */
export default function Requirements() {
  const t = useMessages(requirementMessages)
  const language = useLanguage()
  const { tables } = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{t('listTitle')}</h1>
        <p className="lead">{t('listLead')}</p>
      </header>
      {tables.length === 0 ? <p>{t('noTables')}</p> : null}
      <ul className="plain-list stack">
        {tables.map(({ placementForm, title, note }) => (
          <li key={placementForm} className="card stack">
            <h2>
              <a href={pathTo('/requirements/:form', { form: placementForm })}>{title[language]}</a>
            </h2>
            {note ? <p>{note[language]}</p> : null}
          </li>
        ))}
      </ul>
      <Notice>{t('whoDecides')}</Notice>
    </div>
  )
}
