import { useActionData, useLoaderData } from '@remix-run/react'
import { data, redirect } from '@remix-run/server-runtime'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { isOwnCase } from '../../accounts/is-own-case.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Notice } from '../../design/controls/notice'
import {
  decisionKindsFor,
  needsSecondOfficial,
  type DecisionKind,
} from '../../eligibility/domain/decision'
import { findConflicts } from '../../eligibility/domain/find-conflicts'
import type { EligibilityRecord } from '../../eligibility/domain/record'
import { RecordItemView } from '../../eligibility/ui/record-item-view'
import type { RequirementKind } from '../../eligibility/domain/requirement-table'
import { decideRequirement } from '../../journeys/decide-requirement.server'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { writeSeen } from '../../platform/forms/seen.server'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { decisionMessages } from '../words/decision-messages'
import { decisionForm } from '../domain/decision-form'
import { findAskedItem, type AskedItem } from '../find-asked-item.server'
import { readOpenRecord } from '../read-open-record.server'
import { DecisionForm, type RefusedDecision } from '../ui/decision-form'

export const handle = {
  access: 'record:decide',
  form: 'own',
  isDesk: true,
  sheet: 'records',
} satisfies RouteHandle

const secondNeeded: Record<RequirementKind, 'trainingNeedsSecond' | 'needsSecond'> = {
  training: 'trainingNeedsSecond',
  checklist: 'needsSecond',
}

export { decisionForm as form } from '../domain/decision-form'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { database, now, language } = context
  const { lookId = '', placementForm = '', requirement = '' } = params
  const open = await readOpenRecord(database.read, { lookId, officer, now })
  if (!open || open.person.region !== officer.region) throw new Response(null, { status: 404 })
  const { id: personId, name } = open.person
  const asked = { personId, placementForm, requirement, now }
  const found = await findAskedItem(database.read, asked)
  if (!found) throw new Response(null, { status: 404 })
  const { form, item, requirement: rule } = found
  const kinds = kindsOf(found)
  return {
    title: translate(decisionMessages, language)('title'),
    lookId,
    name,
    form,
    item,
    kinds,
    exemptions: rule.exemptions.map(({ id, title }) => ({ id, title })),
    ownCase: await isOwnCase(database.read, officer.id, personId, now),
    conflicts: conflictsOf(found.record, { placementForm, requirement, kinds }),
    secondOfficial: needsSecondOfficial(rule),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { database, now } = context
  const { lookId = '', placementForm = '', requirement = '' } = params
  const open = await readOpenRecord(database.read, { lookId, officer, now })
  const { region } = officer
  if (!open || region === null || open.person.region !== region) {
    throw new Response(null, { status: 404 })
  }
  const form = await readForm(request, decisionForm)
  if (!form.ok) {
    const { errors, typed } = form
    return data<RefusedDecision>({ errors, typed }, { status: 422 })
  }
  const { aware, ...decision } = form.value
  const asked = { personId: open.person.id, placementForm, requirement, now }
  const found = await findAskedItem(database.read, asked)
  if (!found) throw new Response(null, { status: 404 })
  const conflicts = conflictsOf(found.record, {
    placementForm,
    requirement,
    kinds: kindsOf(found),
  })
  const contradicts = conflicts?.of.some(({ kind }) => kind === decision.kind)
  if (contradicts && aware !== conflicts?.seen) {
    const errors = { aware: 'contradicts' }
    return data<RefusedDecision>({ errors, typed: form.typed }, { status: 409 })
  }
  const outcome = await decideRequirement(context, {
    ...decision,
    officer: { id: officer.id, region },
    personId: open.person.id,
    placementForm,
    requirement,
    now,
  })
  if (outcome.kind !== 'refused') {
    return redirect(
      pathTo('/authority/records/:lookId', {
        lookId,
        query: { done: outcome.kind, form: placementForm },
        fragment: 'checklist',
      }),
      303,
    )
  }
  const status = outcome.why === 'changed-meanwhile' ? 409 : 422
  return data<RefusedDecision>({ errors: { '': outcome.why }, typed: form.typed }, { status })
}

/** What may be decided now: by the table, and taking back what stands. */
function kindsOf({ item, requirement }: AskedItem): DecisionKind[] {
  const isRetractable = item.decision !== null && item.decision.kind !== 'withdrawn'
  return [...decisionKindsFor(requirement), ...(isRetractable ? (['withdrawn'] as const) : [])]
}

function conflictsOf(
  record: EligibilityRecord,
  {
    kinds,
    ...asked
  }: { placementForm: string; requirement: string; kinds: readonly DecisionKind[] },
) {
  const of = kinds
    .map((kind) => ({ kind, conflicts: findConflicts(record, { ...asked, kind }) }))
    .filter(({ conflicts }) => conflicts.length > 0)
  return of.length === 0 ? null : { of, seen: writeSeen(of) }
}

/** What an officer decides of one requirement of the person whose record is open. */
export default function Decide() {
  const t = useMessages(decisionMessages)
  const language = useLanguage()
  const { ownCase, lookId, name, form, item, kinds, conflicts, exemptions, secondOfficial } =
    useLoaderData<typeof loader>()
  const refusal = useActionData<RefusedDecision>()
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{t('title')}</h1>
        <p className="lead">
          {t('lead', { name, form: form[language], title: item.title[language] })}
        </p>
        <Notice>{t('whoDecides')}</Notice>
      </header>
      <section className="card stack" aria-labelledby="now">
        <h2 id="now">{t('now')}</h2>
        <RecordItemView item={item} voice="official" programmes={{}} />
      </section>
      {exemptions.length > 0 ? (
        <section className="stack" aria-labelledby="exemptions">
          <h2 id="exemptions">{t('exemptions')}</h2>
          <ul>
            {exemptions.map(({ id, title }) => (
              <li key={id}>{title[language]}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {ownCase ? (
        <Notice kind="care">{t('own-case')}</Notice>
      ) : secondOfficial ? (
        <Notice kind="care">{t(secondNeeded[item.kind])}</Notice>
      ) : null}
      {ownCase ? (
        <p>
          <a href={pathTo('/authority/records/:lookId', { lookId })}>{t('back')}</a>
        </p>
      ) : (
        <DecisionForm
          kinds={kinds}
          of={item.kind}
          seen={item.decision?.id ?? ''}
          secondOfficial={secondOfficial}
          refusal={refusal}
          conflicts={conflicts}
          back={pathTo('/authority/records/:lookId', { lookId })}
        />
      )}
    </div>
  )
}
