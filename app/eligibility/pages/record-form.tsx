import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requireVisitor } from '../../accounts/require-visitor.server'
import { useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { messages } from '../words/messages'
import { readRecord } from '../read-record.server'
import { BackToRecord } from '../ui/record-more'
import { RecordView } from '../ui/record-view'
import { readOffers } from './read-offers.server'

export const handle = { access: 'signed-in', sheet: 'records' } satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const { database, language, now } = context
  const record = await readRecord(database.read, { personId, now })
  const form = record.find(({ placementForm }) => placementForm === params.form)
  if (!form) throw new Response(null, { status: 404 })
  return {
    title: form.title[language],
    form,
    ...(await readOffers(database.read, language)),
  }
}

/** One placement form of one's own record in full: each requirement, what it rests on, and the rule and its source. */
export default function RecordForm() {
  const t = useMessages(messages)
  const { title, form, programmes, parts } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <h1>{title}</h1>
      <p className="narrow">{t('whoDecides')}</p>
      <h2>{t('requirements')}</h2>
      <RecordView record={[form]} voice="own" programmes={programmes} parts={parts} />
      <BackToRecord />
    </div>
  )
}
