import { useActionData, useLoaderData } from '@remix-run/react'
import { data, redirect } from '@remix-run/server-runtime'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { residenceName } from '../../accounts/domain/residence'
import { scopeOf } from '../../accounts/domain/scope'
import { openListPage } from '../../accounts/open-list-page.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Notice } from '../../design/controls/notice'
import { messages as eligibility } from '../../eligibility/words/messages'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { deskMessages } from '../words/desk-messages'
import { searchForm } from '../domain/record-search'
import { sealPurpose } from '../keep-purpose.server'
import { readDesk } from '../read-desk.server'
import { searchNames, type NamesOutcome } from '../search-names.server'
import { searchRecord, type SearchOutcome } from '../search-record.server'
import { DeskSections } from '../ui/desk-sections'
import { FoundNames } from '../ui/found-names'
import { notFoundWords, type Found, type Refused } from '../ui/search-answer'
import { SearchForm } from '../ui/search-form'

export const handle = {
  access: 'record:look',
  form: 'own',
  navigation: { menu: 'sections', order: 5, label: 'authority' },
  isDesk: true,
  sheet: 'records',
} satisfies RouteHandle

export { searchForm as form } from '../domain/record-search'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { database, now, language } = context
  const { region, district } = officer
  const title = translate(deskMessages, language)('title')
  const scope = scopeOf(officer)
  if (!scope || region === null) return { title, place: null, desk: null }
  const detail = { region, district }
  const turn = await database.transaction((tx) =>
    openListPage(tx, context, { visitor: officer, list: 'desk', detail }),
  )
  // Whoever opened it too often goes on searching: the first of the queue alone are left out.
  const isQueueShown = turn.kind === 'opened'
  const desk = await readDesk(database.read, { officer, scope, isQueueShown, now })
  return { title, place: { region, district }, desk }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { database, now, requestId } = context
  const form = await readForm(request, searchForm)
  if (!form.ok) return refused({ errors: form.errors, typed: form.typed })
  const { typed, sought, purpose, caseNumber } = form.value
  const outcome = await database.transaction<NamesOutcome | SearchOutcome>((tx) =>
    sought.kind === 'name'
      ? searchNames(tx, context, { officer, name: sought.name, purpose, caseNumber })
      : searchRecord(tx, context, { officer, sought, purpose, caseNumber, now, requestId }),
  )
  if (outcome.kind === 'found') {
    const { people, more } = outcome
    const given = sealPurpose(context, officer.id, { purpose, caseNumber, at: now })
    return data<Found>({ kind: 'found', people, more, given, typed })
  }
  if (outcome.kind === 'opened')
    return redirect(pathTo('/authority/records/:lookId', { lookId: outcome.lookId }), 303)
  if (outcome.kind === 'elsewhere')
    return redirect(pathTo('/authority/elsewhere/:code', { code: outcome.code }), 303)
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
  return data<Refused>({ kind: 'refused', why, minutes, errors, typed }, init)
}

/** Where an officer's work begins: a search, and what waits. */
export default function Desk() {
  const t = useMessages(deskMessages)
  const tEligibility = useMessages(eligibility)
  const language = useLanguage()
  const { place, desk } = useLoaderData<typeof loader>()
  const answer = useActionData<Found | Refused>()
  const refusal = answer?.kind === 'refused' ? answer : null
  if (!desk || !place) {
    return (
      <div className="stack narrow">
        <h1>{t('title')}</h1>
        <Notice kind="care">{tEligibility('no-region')}</Notice>
      </div>
    )
  }
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead', { place: residenceName(place, language) })}</p>
      </header>
      {answer?.kind === 'found' ? <FoundNames {...answer} /> : null}
      <div className="desk">
        <section className="card stack" aria-labelledby="search">
          <h2 id="search">{tEligibility('findTitle')}</h2>
          {refusal?.why ? <Notice kind="care">{notFoundWords(refusal, language)}</Notice> : null}
          <SearchForm errors={refusal?.why ? undefined : refusal?.errors} typed={answer?.typed} />
        </section>
        <DeskSections desk={desk} />
      </div>
    </div>
  )
}
