import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { listRequirementTables } from '../list-requirement-tables.server'
import { rulesMessages } from '../words/rules-messages'

export const handle = {
  access: 'rules:edit',
  navigation: { menu: 'sections', order: 10, label: 'rules' },
  isDesk: true,
} satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, handle.access)
  return {
    title: translate(rulesMessages, context.language)('rulesTitle'),
    tables: await listRequirementTables(context.database.read),
  }
}

/** The tables that an administrator can edit. */
export default function Rules() {
  const t = useMessages(rulesMessages)
  const language = useLanguage()
  const { tables } = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{t('rulesTitle')}</h1>
        <p className="lead">{t('rulesLead')}</p>
      </header>
      <ul className="plain-list stack">
        {tables.map(({ placementForm, title, number, publishedAt }) => (
          <li key={placementForm} className="card stack">
            <h2>
              <a href={pathTo('/admin/rules/:form', { form: placementForm })}>{title[language]}</a>
            </h2>
            <p className="soft">
              {t('version', { number, date: formatDate(publishedAt, language) })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
