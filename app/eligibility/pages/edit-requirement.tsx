import { useActionData, useLoaderData } from '@remix-run/react'
import { data, redirect } from '@remix-run/server-runtime'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { proposeAct } from '../../approvals/propose-act.server'
import { Notice } from '../../design/controls/notice'
import { previewRequirementTable } from '../../journeys/preview-requirement-table.server'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import { contentHash } from '../../platform/source/content-hash'
import type { RouteHandle } from '../../route-handle'
import { withRequirement } from '../domain/change-requirement'
import { findTableFaults } from '../domain/find-table-faults'
import { fillRequirementForm, requirementForm } from '../domain/requirement-form'
import { rulesMessages } from '../words/rules-messages'
import { findEdited } from '../ui/find-edited.server'
import { RequirementForm } from '../ui/requirement-form'
import { RequirementNow } from '../ui/requirement-now'
import { RequirementPreview } from '../ui/requirement-preview'
import { presentFaults, refuseEdit, type EditAnswer } from '../ui/edit-answer.server'

export const handle = {
  access: 'rules:edit',
  form: 'again',
  isDesk: true,
  sheet: 'records',
} satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, handle.access)
  const edited = await findEdited(context, request, params.form)
  const { version, known, kind, programmes, trainings } = edited
  return {
    title: translate(rulesMessages, context.language)(known ? 'editTitle' : 'addTitle'),
    table: version.definition,
    number: version.number,
    kind,
    isNew: known === null,
    programmes,
    trainings,
    filled: fillRequirementForm(known),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { version, known, kind, programmes, offered } = await findEdited(
    context,
    request,
    params.form,
  )
  const before = version.definition
  const slugs = programmes.map(({ slug }) => slug)
  const form = await readForm(request, requirementForm(kind, slugs, ['intent', 'edited']))
  const { typed, chosen } = form
  const filled = { typed, chosen }
  if (!form.ok) return refuseEdit(form.errors, filled)
  const { requirement, rows } = form.value
  // An id is given once, with the requirement.
  const changed = { ...requirement, id: known?.id ?? requirement.id }
  const isTaken = !known && before.requirements.some(({ id }) => id === changed.id)
  const after = withRequirement(before, changed)
  const faults = isTaken ? { id: 'idTaken' } : presentFaults(findTableFaults(after, offered), rows)
  if (Object.keys(faults).length > 0) return refuseEdit(faults, filled)
  if (typed.edited !== String(version.number)) return refuseEdit({}, filled, version.number)
  if (typed.intent === 'edit') return data<EditAnswer>({ step: 'form', errors: {}, filled })

  const { database, now, requestId } = context
  if (typed.intent !== 'publish') {
    const touched = await previewRequirementTable(database.read, { before, after, now })
    return data<EditAnswer>({ step: 'preview', requirement: changed, after, touched, filled })
  }
  const { placementForm } = before
  if (contentHash(after) === contentHash(before)) {
    return redirect(
      pathTo('/admin/rules/:form', { form: placementForm, query: { done: 'unchanged' } }),
      303,
    )
  }
  // What is asked of everybody is not one administrator's to change.
  const edited = version.number
  const act = { kind: 'publish-table', placementForm, edited, table: { ...after } } as const
  const proposal = { act, proposedBy: visitor.id, requestId, now }
  const id = await database.transaction((tx) => proposeAct(tx, context, proposal))
  return redirect(
    pathTo('/admin/approvals/:proposalId', { proposalId: id, query: { done: 'proposed' } }),
    303,
  )
}

/** One requirement in a form; then whom the change would touch; then a second administrator is asked. */
export default function EditRequirement() {
  const t = useMessages(rulesMessages)
  const language = useLanguage()
  const { table, number, kind, isNew, programmes, trainings, filled } =
    useLoaderData<typeof loader>()
  const answer = useActionData<EditAnswer>()
  const isPreview = answer?.step === 'preview'
  const titleKey = isNew ? 'addTitle' : 'editTitle'
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <p>
          <a href={pathTo('/admin/rules/:form', { form: table.placementForm })}>
            {t('backToTable')}
          </a>
        </p>
        <h1>{t(isPreview ? 'previewTitle' : titleKey)}</h1>
        <p className="lead">
          {table.title[language]}. {t(`${kind}-kind`)}
        </p>
        <p>{t(isPreview ? 'previewLead' : 'editLead')}</p>
        {answer?.step === 'form' && answer.newest ? (
          <>
            <Notice kind="bad">{t('changedMeanwhile', { number: answer.newest })}</Notice>
            {isNew ? null : (
              <RequirementNow
                stands={filled}
                typed={answer.filled}
                keep={pathTo('/admin/rules/:form', { form: table.placementForm })}
              />
            )}
          </>
        ) : null}
      </header>
      {isPreview ? (
        <RequirementPreview preview={answer} programmes={programmes} />
      ) : (
        <RequirementForm
          kind={kind}
          isNew={isNew}
          programmes={programmes}
          trainings={trainings}
          // Whoever was not told of a newer version still edits the one that they saw.
          edited={answer?.newest ?? answer?.filled.typed.edited ?? number}
          filled={answer?.filled ?? filled}
          errors={answer?.errors ?? {}}
        />
      )}
    </div>
  )
}
