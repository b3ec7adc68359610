import { useActionData, useLoaderData } from '@remix-run/react'
import { data, redirect } from '@remix-run/server-runtime'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Notice } from '../../design/controls/notice'
import { readForm, type FormErrors } from '../../platform/forms/read-form.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import { searchForm } from '../domain/record-search'
import { messages, type MessageKey } from '../messages'
import { searchRecord } from '../search-record.server'
import { SearchForm } from '../ui/search-form'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { region } = await requirePermission(request, context, 'record:look')
  const title = translate(messages, context.language)('findTitle')
  return { title, hasRegion: region !== null }
}

/** Why a search opened nothing, and what was typed: it stands in this answer alone. */
type Refused = {
  why: MessageKey | null
  /** Whole minutes until the next search, when there were too many. */
  minutes: number
  errors: FormErrors
  typed: Record<string, string>
}

export async function action({ request, context }: ActionFunctionArgs) {
  const officer = await requirePermission(request, context, 'record:look')
  const { database, secrets, now, requestId } = context
  const form = await readForm(request, searchForm)
  if (!form.ok) return refused({ errors: form.errors, typed: form.typed })
  const { typed, ...search } = form.value
  const outcome = await database.transaction((tx) =>
    searchRecord(tx, secrets, { officer, ...search, now, requestId }),
  )
  if (outcome.kind === 'opened') return redirect(`/authority/records/${outcome.lookId}`, 303)
  if (outcome.why !== 'throttled') return refused({ why: outcome.why, typed })
  context.log.warn({ officer: officer.id }, 'searched for records too often')
  const seconds = outcome.retryAfterSeconds
  return refused(
    { why: 'throttled', minutes: Math.ceil(seconds / 60), typed },
    { status: 429, headers: { 'Retry-After': String(seconds) } },
  )
}

function refused(
  { why = null, minutes = 0, errors = {}, typed }: Partial<Refused> & Pick<Refused, 'typed'>,
  init: ResponseInit = { status: 422 },
) {
  return data<Refused>({ why, minutes, errors, typed }, init)
}

/** Where an officer asks for a record, and says what for. */
export default function FindPerson() {
  const t = useMessages(messages)
  const { hasRegion } = useLoaderData<typeof loader>()
  const { why, minutes, errors, typed } = useActionData<Refused>() ?? {}
  return (
    <div className="stack narrow">
      <h1>{t('findTitle')}</h1>
      <p className="lead">{t('findLead')}</p>
      {why ? <Notice kind="care">{t(why, { minutes: minutes ?? 0 })}</Notice> : null}
      {hasRegion ? (
        <SearchForm errors={errors} typed={typed} />
      ) : (
        <Notice kind="care">{t('no-region')}</Notice>
      )}
    </div>
  )
}
