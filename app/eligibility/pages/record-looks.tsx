import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requireVisitor } from '../../accounts/require-visitor.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { listLooks } from '../list-looks.server'
import { messages } from '../words/messages'
import { LookFacts } from '../ui/look-facts'
import { BackToRecord } from '../ui/record-more'

export const handle = { access: 'signed-in', sheet: 'records' } satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const { database, language } = context
  return {
    title: translate(messages, language)('looks'),
    looks: await listLooks(database.read, personId),
  }
}

/** From which office one's own record was looked at, when and what for. */
export default function RecordLooks() {
  const t = useMessages(messages)
  const { title, looks } = useLoaderData<typeof loader>()
  return (
    <div className="stack narrow">
      <h1>{title}</h1>
      <p>{t('myLead')}</p>
      <p>{t('looksLead')}</p>
      {looks.length === 0 ? <p>{t('looksEmpty')}</p> : null}
      <ol className="plain-list stack">
        {looks.map(({ id, ...look }) => (
          <li key={id} className="card">
            <LookFacts look={look} />
          </li>
        ))}
      </ol>
      <BackToRecord />
    </div>
  )
}
