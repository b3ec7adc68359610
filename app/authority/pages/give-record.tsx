import { useActionData, useLoaderData } from '@remix-run/react'
import { data, redirect } from '@remix-run/server-runtime'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { isOwnCase } from '../../accounts/is-own-case.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { PlaceField } from '../../accounts/ui/place-field'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { giveForm } from '../domain/transfer-forms'
import { requestTransfer } from '../request-transfer.server'
import { transferMessages } from '../words/transfer-messages'
import { GroundField } from '../ui/ground-field'
import { transferWords } from '../ui/transfer-words'
import { requireOpenRecord } from '../ui/require-open-record.server'

export const handle = { access: 'region:transfer', form: 'own', isDesk: true } satisfies RouteHandle

export { giveForm as form } from '../domain/transfer-forms'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { database, now, language } = context
  const { lookId, ...open } = await requireOpenRecord({ params, context }, officer)
  const title = translate(transferMessages, language)('giveTitle')
  const { id, name } = open.person
  const ownCase = await isOwnCase(database.read, officer.id, id, now)
  return { title, lookId, name, ownCase }
}

type Refused = { errors: Record<string, string>; typed: Record<string, string> }

export async function action({ request, params, context }: ActionFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { now } = context
  const open = await requireOpenRecord({ params, context }, officer)
  const form = await readForm(request, giveForm)
  if (!form.ok) {
    return data<Refused>({ errors: form.errors, typed: form.typed }, { status: 422 })
  }
  const { place: to, ground } = form.value
  const asked = { side: 'giving', personId: open.person.id, to } as const
  const outcome = await requestTransfer(context, { officer, asked, ground, now })
  if (outcome.kind !== 'refused') {
    return redirect(pathTo('/authority/transfers', { query: { done: outcome.kind } }), 303)
  }
  const { why } = outcome
  const status = why === 'throttled' ? 429 : 422
  return data<Refused>({ errors: { '': why }, typed: form.typed }, { status })
}

/** Transfers the record that is open to another region, or another district. */
export default function GiveRecord() {
  const t = useMessages(transferMessages)
  const { name, lookId, ownCase } = useLoaderData<typeof loader>()
  const refusal = useActionData<Refused>()
  if (ownCase) {
    return (
      <div className="stack stack-wide narrow">
        <h1>{t('giveTitle')}</h1>
        <Notice kind="care">{t('own-case')}</Notice>
        <p>
          <a href={pathTo('/authority/records/:lookId', { lookId })}>{t('backToRecord')}</a>
        </p>
      </div>
    )
  }
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{t('giveTitle')}</h1>
        <p className="lead">{t('giveLead', { name })}</p>
      </header>
      <Form className="stack" refused={refusal} words={transferWords}>
        <PlaceField name="place" label={t('place')} none={t('placeNone')} />
        <GroundField />
        <p className="row">
          <Button>{t('give')}</Button>
          <a href={pathTo('/authority/records/:lookId', { lookId })}>{t('backToRecord')}</a>
        </p>
      </Form>
    </div>
  )
}
