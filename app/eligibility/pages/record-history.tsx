import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requireVisitor } from '../../accounts/require-visitor.server'
import { translate } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { listHistory } from '../list-history.server'
import { messages } from '../words/messages'
import { HistoryList } from '../ui/history-list'
import { BackToRecord } from '../ui/record-more'

export const handle = { access: 'signed-in', sheet: 'records' } satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const { database, language } = context
  return {
    title: translate(messages, language)('history'),
    history: await listHistory(database.read, personId),
  }
}

/** What happened to one's own record. */
export default function RecordHistory() {
  const { title, history } = useLoaderData<typeof loader>()
  return (
    <div className="stack narrow">
      <h1>{title}</h1>
      <HistoryList history={history} />
      <BackToRecord />
    </div>
  )
}
