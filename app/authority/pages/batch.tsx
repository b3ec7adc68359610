import { useActionData, useLoaderData } from '@remix-run/react'
import { data, redirect } from '@remix-run/server-runtime'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Button } from '../../design/controls/button'
import { ChoiceField } from '../../design/controls/choice-field'
import { Field } from '../../design/controls/field'
import { Form } from '../../design/controls/form'
import { TextAreaField } from '../../design/controls/text-area-field'
import { messages as eligibility } from '../../eligibility/words/messages'
import { pathTo } from '../../path-to'
import { readFields, type FormErrors } from '../../platform/forms/read-form.server'
import { isFileRefused } from '../../platform/http/refused-file'
import { formatMoment } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { batchMessages } from '../words/batch-messages'
import { readUpload, type Upload } from '../batch/read-upload.server'
import { mostLines, type BatchLine } from '../domain/batch-lines'
import { purposeForm } from '../domain/record-search'
import { listBatches } from '../find-batch.server'
import { startBatch } from '../start-batch.server'
import { PurposeFields } from '../ui/purpose-fields'

export const handle = {
  access: 'record:check-many',
  form: 'own',
  isDesk: true,
  upload: 'file',
  sheet: 'records',
} satisfies RouteHandle

export { purposeForm as form } from '../domain/record-search'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id } = await requirePermission(request, context, handle.access)
  const tooLarge = isFileRefused(request)
  const page = {
    title: translate(batchMessages, context.language)('title'),
    batches: await listBatches(context.database.read, id),
    tooLarge,
  }
  return tooLarge ? data(page, { status: 413 }) : page
}

type Refused = {
  errors: Record<string, string>
  typed: Record<string, string>
  /** Columns (from 0) in which different IINs stand side by side: one of them is to be chosen. */
  columns?: number[]
}

export async function action({ request, context }: ActionFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { fields, list, sent } = await readUpload(request, context.threads, officer.id)
  const form = readFields(Object.entries(fields), purposeForm)
  const read = judgeList(list)
  if (!form.ok || read.kind === 'refused') {
    const wrong: FormErrors = read.kind === 'refused' ? read.errors : {}
    const columns = read.kind === 'refused' ? read.columns : undefined
    const errors = { ...wrong, ...(form.ok ? {} : form.errors) }
    return refused({ errors, typed: sent, columns })
  }
  const { lines } = read
  const { id, name, region, district } = officer
  const outcome = await startBatch(context, {
    askedBy: { id, name },
    regions: region === null ? [] : [region],
    district,
    purpose: form.value.purpose,
    caseNumber: form.value.caseNumber,
    lines,
    requestId: context.requestId,
    now: context.now,
  })
  if (outcome.kind === 'begun')
    return redirect(pathTo('/authority/batch/:batchId', { batchId: outcome.batchId }), 303)
  const { why } = outcome
  const status = why === 'throttled' || why === 'alarmed' ? 429 : 422
  return refused({ errors: { [why === 'too-many-lines' ? 'list' : '']: why }, typed: sent }, status)
}

type JudgedList =
  { kind: 'read'; lines: BatchLine[] } | { kind: 'refused'; errors: FormErrors; columns?: number[] }

/** The lines of a list; or why nothing is counted, at the field where it can be mended. */
function judgeList(list: Upload['list']): JudgedList {
  switch (list.kind) {
    case 'refused':
      return { kind: 'refused', errors: { file: list.why } }
    case 'too-long':
      return { kind: 'refused', errors: { list: 'too-many-lines' } }
    case 'several-columns':
      return { kind: 'refused', errors: { column: 'several-columns' }, columns: list.columns }
    case 'read':
      return list.lines.length > 0 ? list : { kind: 'refused', errors: { list: 'no-lines' } }
  }
}

function refused(answer: Refused, status = 422) {
  return data<Refused>(answer, { status })
}

/** Where an officer pastes a list, or chooses a file, and says what for. */
export default function BatchPage() {
  const t = useMessages(batchMessages)
  const language = useLanguage()
  const { batches, tooLarge } = useLoaderData<typeof loader>()
  const answer: Refused | undefined =
    useActionData<Refused>() ??
    (tooLarge ? { errors: { file: 'file-too-large' }, typed: {} } : undefined)
  const columns = answer?.columns ?? []
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <p>
          <a href={pathTo('/authority/announcements')}>{t('toAnnounce')}</a>
        </p>
      </header>
      <Form
        encType="multipart/form-data"
        className="stack stack-wide record-search"
        autoComplete="off"
        refused={answer && { ...answer, values: { most: mostLines } }}
        words={[batchMessages, eligibility]}
      >
        <div className="stack">
          <TextAreaField
            name="list"
            label={t('list')}
            hint={t('listHint', { most: mostLines })}
            rows={8}
          />
          <Field
            name="file"
            label={t('file')}
            hint={t('fileHint')}
            required={false}
            control={(tie) => (
              <input
                className="input"
                type="file"
                name="file"
                accept=".xlsx,.csv,.txt,.tsv,text/*"
                {...tie}
              />
            )}
          />
        </div>
        {columns.length > 0 ? (
          <ChoiceField
            name="column"
            legend={t('column')}
            choices={columns.map((each) => ({
              value: String(each),
              label: t('columnOf', {
                number: each + 1,
                letter: String.fromCharCode(65 + (each % 26)),
              }),
            }))}
          />
        ) : null}
        <PurposeFields />
        <p>
          <Button>{t('check')}</Button>
        </p>
      </Form>
      <section className="stack" aria-labelledby="earlier">
        <h2 id="earlier">{t('earlier')}</h2>
        {batches.length === 0 ? <p>{t('earlierEmpty')}</p> : null}
        <ul>
          {batches.map(({ id, startedAt, total }) => (
            <li key={id}>
              <a href={pathTo('/authority/batch/:batchId', { batchId: id })}>
                {t('batchOf', { moment: formatMoment(startedAt, language), total })}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <p>
        <a href={pathTo('/authority')}>{t('back')}</a>
      </p>
    </div>
  )
}
