import { useActionData, useLoaderData } from '@remix-run/react'
import { data, redirect } from '@remix-run/server-runtime'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { scopeOf } from '../../accounts/domain/scope'
import { findPersonWithin } from '../../accounts/find-person-within.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { messages as eligibility } from '../../eligibility/words/messages'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { deskMessages } from '../words/desk-messages'
import { openForm } from '../domain/record-search'
import { openFound } from '../open-found.server'
import { openRecord } from '../open-record.server'
import { maskAwaiting } from '../domain/mask-awaiting'
import { PersonLine } from '../ui/person-line'
import { PurposeFields } from '../ui/purpose-fields'

export const handle = {
  access: 'record:look',
  form: 'own',
  isDesk: true,
  sheet: 'records',
} satisfies RouteHandle

export { openForm as form } from '../domain/record-search'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const scope = scopeOf(officer)
  const personId = params.personId ?? ''
  const person = scope && (await findPersonWithin(context.database.read, { personId, scope }))
  if (!person) throw new Response(null, { status: 404 })
  const { name, iinLastFour, iinGround, district } = person
  const title = translate(deskMessages, context.language)('openTitle')
  // Whoever comes from the queue, or types the address, has not said what for.
  return { title, person: maskAwaiting({ name, iinLastFour, iinGround, district }) }
}

type Refused = {
  minutes: number | null
  errors: Record<string, string>
  typed: Record<string, string>
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { database, now, requestId } = context
  const form = await readForm(request, openForm)
  if (!form.ok) {
    const { errors, typed } = form
    return data<Refused>({ minutes: null, errors, typed }, { status: 422 })
  }
  const asked = { officer, personId: params.personId ?? '', now, requestId }
  const sent = form.value
  const typed = sent.given === undefined ? sent.typed : {}
  const outcome = await database.transaction((tx) => {
    if (sent.given !== undefined) return openFound(tx, context, { ...asked, sealed: sent.given })
    const { purpose, caseNumber } = sent
    return openRecord(tx, context, { ...asked, foundBy: 'queue', purpose, caseNumber })
  })
  if (outcome.kind === 'opened')
    return redirect(pathTo('/authority/records/:lookId', { lookId: outcome.lookId }), 303)
  if (outcome.why === 'purpose-over') {
    const errors = { '': 'purposeOver' }
    return data<Refused>({ minutes: null, errors, typed }, { status: 409 })
  }
  if (outcome.why !== 'throttled') throw new Response(null, { status: 404 })
  const seconds = outcome.retryAfterSeconds
  return data<Refused>(
    { minutes: Math.ceil(seconds / 60), errors: { '': 'throttled' }, typed },
    { status: 429, headers: { 'Retry-After': String(seconds) } },
  )
}

/** What a record is needed for, asked before it is opened. */
export default function OpenPerson() {
  const t = useMessages(deskMessages)
  const { person } = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  const values = refused?.minutes ? { minutes: refused.minutes } : undefined
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{t('openTitle')}</h1>
        <p className="card stack desk-card">
          <PersonLine person={person} />
        </p>
        <p className="lead">{t('openLead')}</p>
      </header>
      <Form
        className="stack stack-wide record-search"
        refused={refused && { ...refused, values }}
        words={eligibility}
      >
        <PurposeFields />
        <p className="row">
          <Button>{t('open')}</Button>
          <a href={pathTo('/authority')}>{t('back')}</a>
        </p>
      </Form>
    </div>
  )
}
