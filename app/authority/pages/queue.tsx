import { useLoaderData } from '@remix-run/react'
import { data, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { districtsOf } from '../../accounts/domain/districts'
import { scopeOf } from '../../accounts/domain/scope'
import { openListPage } from '../../accounts/open-list-page.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Button } from '../../design/controls/button'
import { Notice } from '../../design/controls/notice'
import { SelectField } from '../../design/controls/select-field'
import { listAwaiting } from '../../eligibility/list-awaiting.server'
import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { deskMessages } from '../words/desk-messages'
import { readQueuePage, writeCursor } from '../domain/queue-page'
import { useFormTitle } from '../form-titles'
import { maskAwaiting } from '../domain/mask-awaiting'
import { PersonLine } from '../ui/person-line'
import { proofWords } from '../ui/proof-words'
import { placementForms } from '../../eligibility/domain/requirement-table'

export const handle = {
  access: 'record:look',
  isDesk: true,
  sheet: 'records',
} satisfies RouteHandle

/** People on one page. */
const limit = 25

export async function loader({ request, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const scope = scopeOf(officer)
  if (!scope || officer.region === null) throw new Response(null, { status: 403 })
  const { region } = officer
  const page = readQueuePage(new URL(request.url).searchParams, region)
  const { placementForm, before } = page
  // An officer of a district stays in it, whatever the address says.
  const district = officer.district ?? page.district
  const { database, language } = context
  const title = translate(deskMessages, language)('queueTitle')
  const filter = { region, district, chooses: officer.district === null, placementForm }
  const turn = await database.transaction((tx) =>
    openListPage(tx, context, {
      visitor: officer,
      list: 'queue',
      detail: { region, district, placementForm },
    }),
  )
  if (turn.kind === 'throttled') {
    const seconds = turn.retryAfterSeconds
    const told = { minutes: Math.ceil(seconds / 60), people: [], next: null, isFurther: false }
    const init = { status: 429, headers: { 'Retry-After': String(seconds) } }
    return data({ title, ...filter, ...told }, init)
  }
  const { people, next } = await listAwaiting(database.read, {
    scope: { ...scope, district },
    placementForm,
    before,
    limit,
    now: context.now,
  })
  const shown = { isFurther: before !== null, people: people.map(maskAwaiting) }
  return data({ title, ...filter, minutes: null, ...shown, next: next && writeCursor(next) })
}

export function headers({ loaderHeaders }: HeadersArgs) {
  return loaderHeaders
}

/** Everybody for whom a certificate of training was recorded and whose record nobody has read since. */
export default function Queue() {
  const t = useMessages(deskMessages)
  const language = useLanguage()
  const formTitle = useFormTitle()
  const { people, next, isFurther, district, placementForm, minutes } =
    useLoaderData<typeof loader>()
  const query = { district: district ?? '', form: placementForm ?? '' }
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('queueTitle')}</h1>
        <p className="lead">{t('queueLead')}</p>
      </header>
      <Filter />
      {minutes ? <Notice kind="care">{t('queueWait', { minutes })}</Notice> : null}
      {people.length === 0 && !minutes ? <p>{t('queueEmpty')}</p> : null}
      <ol className="plain-list desk-list">
        {people.map((person) => (
          <li key={person.id}>
            <PersonLine
              person={person}
              href={pathTo('/authority/people/:personId', {
                personId: person.id,
                query: { from: 'queue' },
              })}
            >
              {[
                t('completedOn', { date: formatDate(person.completedAt, language) }),
                proofWords(person.proof, language),
                person.placementForms.map(formTitle).join(', '),
              ]
                .filter(Boolean)
                .join(' · ')}
            </PersonLine>
          </li>
        ))}
      </ol>
      {isFurther || next ? (
        <nav className="row" aria-label={t('pages')}>
          {isFurther ? <a href={pathTo('/authority/queue', { query })}>{t('firstPage')}</a> : null}
          {next ? (
            <a href={pathTo('/authority/queue', { query: { ...query, before: next } })}>
              {t('nextPage')}
            </a>
          ) : null}
        </nav>
      ) : null}
      <p>
        <a href={pathTo('/authority')}>{t('back')}</a>
      </p>
    </div>
  )
}

function Filter() {
  const t = useMessages(deskMessages)
  const language = useLanguage()
  const formTitle = useFormTitle()
  const { region, district, chooses, placementForm } = useLoaderData<typeof loader>()
  return (
    <form method="get" className="row desk-filter">
      {chooses ? (
        <SelectField
          name="district"
          label={t('district')}
          defaultValue={district ?? ''}
          options={[
            { value: '', label: t('districtAny') },
            ...districtsOf(region).map(({ code, name }) => ({
              value: code,
              label: name[language],
            })),
          ]}
        />
      ) : null}
      <SelectField
        name="form"
        label={t('form')}
        defaultValue={placementForm ?? ''}
        options={[
          { value: '', label: t('formAny') },
          ...placementForms.map((form) => ({ value: form, label: formTitle(form) })),
        ]}
      />
      <Button look="quiet">{t('filter')}</Button>
    </form>
  )
}
