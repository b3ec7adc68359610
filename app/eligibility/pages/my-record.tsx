import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { findIdentification } from '../../accounts/find-identification.server'
import { requireVisitor } from '../../accounts/require-visitor.server'
import { IdentificationNote } from '../../accounts/ui/identification-note'
import type { Refusal } from '../../design/controls/use-faults'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { chooseForm } from '../choose-form.server'
import { concerns } from '../domain/leading-forms'
import { placementForms } from '../domain/requirement-table'
import { findChosenForm } from '../find-chosen-form.server'
import { messages } from '../words/messages'
import { myRecordMessages } from '../words/my-record-messages'
import { readRecord } from '../read-record.server'
import { recordMessages } from '../words/record-messages'
import { ChooseForm } from '../ui/choose-form'
import { FormSummary } from '../ui/form-summary'
import { RecordMore } from '../ui/record-more'
import { readOffers } from './read-offers.server'

export const handle = {
  access: 'signed-in',
  form: 'own',
  navigation: { menu: 'sections', order: 3, label: 'record', permission: 'programme:learn' },
  sheet: 'records',
} satisfies RouteHandle

export const form = z
  .object({ form: z.enum(placementForms, { message: 'chosenMissing' }) })
  .strict()

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const { database, language, now } = context
  const [record, kept, offers, identification] = await Promise.all([
    readRecord(database.read, { personId, now }),
    findChosenForm(database.read, personId),
    readOffers(database.read, language),
    findIdentification(database.read, personId),
  ])
  // Whoever has not chosen is led by what an authority has decided already, if that is of one form alone.
  const concerning = record.filter((each) => concerns(each, kept))
  const chosen = kept ?? (concerning.length === 1 ? (concerning[0]?.placementForm ?? null) : null)
  return {
    title: translate(messages, language)('myTitle'),
    forms: record.map(({ placementForm, title }) => ({ placementForm, title })),
    chosen,
    shown: record.find(({ placementForm }) => placementForm === chosen) ?? null,
    also: concerning
      .filter(({ placementForm }) => placementForm !== chosen)
      .map(({ placementForm, title }) => ({ placementForm, title })),
    isNew: record.every(({ items }) => items.every(({ state }) => state === 'missing')),
    identification,
    ...offers,
  }
}

/** Keeps the form that a person prepares for. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const { database, now } = context
  const outcome = await readForm(request, form)
  if (!outcome.ok) {
    const { errors, typed, chosen } = outcome
    return data<Refusal>({ errors, typed, chosen }, { status: 422 })
  }
  const placementForm = outcome.value.form
  await database.transaction((tx) => chooseForm(tx, { personId, placementForm, now }))
  return redirect(pathTo('/record'), 303)
}

/** A person's own record on one screen: for the form they chose, whose turn it is; all else behind links. */
export default function MyRecord() {
  const t = useMessages(messages)
  const tMyRecord = useMessages(myRecordMessages)
  const tRecord = useMessages(recordMessages)
  const language = useLanguage()
  const { forms, chosen, shown, also, isNew, identification, programmes, parts } =
    useLoaderData<typeof loader>()
  const refused = useActionData<Refusal>()
  return (
    <div className="stack narrow">
      <h1>{t('myTitle')}</h1>
      {forms.length === 0 ? <p>{tRecord('noTables')}</p> : null}
      {shown ? (
        <>
          <h2>{shown.title[language]}</h2>
          <FormSummary form={shown} programmes={programmes} parts={parts} />
          <p>
            <a href={pathTo('/record/forms/:form', { form: shown.placementForm })}>
              {tMyRecord('details')}
            </a>
          </p>
        </>
      ) : null}
      {forms.length > 0 ? <ChooseForm forms={forms} chosen={chosen} refused={refused} /> : null}
      {also.length > 0 ? (
        <div>
          <p>{tMyRecord('alsoTitle')}</p>
          <ul>
            {also.map(({ placementForm, title }) => (
              <li key={placementForm}>
                <a href={pathTo('/record/forms/:form', { form: placementForm })}>
                  {title[language]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <RecordMore folded={isNew} />
      <IdentificationNote known={identification} back={pathTo('/record')} folded={isNew} />
      {shown ? <p className="soft small">{tMyRecord('noPromise')}</p> : null}
    </div>
  )
}
