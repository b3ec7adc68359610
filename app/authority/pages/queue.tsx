import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { districtsOf } from '../../accounts/domain/districts'
import { scopeOf } from '../../accounts/domain/scope'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Button } from '../../design/controls/button'
import { SelectField } from '../../design/controls/select-field'
import { listAwaiting } from '../../eligibility/list-awaiting.server'
import { formatDate } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import { deskMessages } from '../desk-messages'
import { readQueuePage, writeCursor } from '../domain/queue-page'
import { useFormTitle } from '../form-titles'
import { PersonLine } from '../ui/person-line'
import { proofWords } from '../ui/proof-words'
import { placementForms } from '../../eligibility/domain/requirement-table'

/** People on one page. */
const limit = 25

export async function loader({ request, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, 'record:look')
  const scope = scopeOf(officer)
  if (!scope || officer.region === null) throw new Response(null, { status: 403 })
  const { region } = officer
  const page = readQueuePage(new URL(request.url).searchParams, region)
  const { placementForm, before } = page
  // An officer of a district stays in it, whatever the address says.
  const district = officer.district ?? page.district
  const { people, next } = await listAwaiting(context.database.read, {
    scope: { ...scope, district },
    placementForm,
    before,
    limit,
    now: context.now,
  })
  return {
    title: translate(deskMessages, context.language)('queueTitle'),
    region,
    district,
    chooses: officer.district === null,
    placementForm,
    isFurther: before !== null,
    people,
    next: next && writeCursor(next),
  }
}

/** Everybody for whom a certificate of training was recorded and whose record nobody has read since. */
export default function Queue() {
  const t = useMessages(deskMessages)
  const language = useLanguage()
  const formTitle = useFormTitle()
  const { people, next, isFurther, district, placementForm } = useLoaderData<typeof loader>()
  const filters = new URLSearchParams({ district: district ?? '', form: placementForm ?? '' })
  const path = `/authority/queue?${filters}`
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('queueTitle')}</h1>
        <p className="lead">{t('queueLead')}</p>
      </header>
      <Filter />
      {people.length === 0 ? <p>{t('queueEmpty')}</p> : null}
      <ol className="plain-list desk-list">
        {people.map((person) => (
          <li key={person.id}>
            <PersonLine person={person} href={`/authority/people/${person.id}?from=queue`}>
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
          {isFurther ? <a href={path}>{t('firstPage')}</a> : null}
          {next ? <a href={`${path}&before=${next}`}>{t('nextPage')}</a> : null}
        </nav>
      ) : null}
      <p>
        <a href="/authority">{t('back')}</a>
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
