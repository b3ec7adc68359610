import type { Refusal } from '../../design/controls/use-faults'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { proposeAct } from '../../approvals/propose-act.server'
import { tellOfApproval } from '../../approvals/tell-of-approval.server'
import { Badge } from '../../design/controls/badge'
import { Button, ButtonLink } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { TextField } from '../../design/controls/text-field'
import { pathTo } from '../../path-to'
import { readForm, type FormErrors, type Typed } from '../../platform/forms/read-form.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { createClient } from '../create-client.server'
import { isGivenByTwo, tidyClient, type Client } from '../domain/client'
import { newClientForm } from '../domain/client-form'
import { listClients } from '../data/clients'
import { messages } from '../words/messages'
import { useRegionNames } from '../ui/client-parts'
import { NewSecret } from '../ui/new-secret'
import { RightsFields } from '../ui/rights-fields'

export const handle = {
  access: 'client:manage',
  form: 'again',
  navigation: { menu: 'sections', order: 9, label: 'systems' },
  isDesk: true,
  sheet: 'records',
} satisfies RouteHandle

export { newClientForm as form } from '../domain/client-form'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, handle.access)
  return {
    title: translate(messages, context.language)('clientsTitle'),
    clients: await listClients(context.database.read),
  }
}

type Answer =
  | { kind: 'created'; clientId: string; secret: string }
  | ({ kind: 'refused'; errors: FormErrors } & Typed)

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: actorId } = await requirePermission(request, context, handle.access)
  const { database, config, secrets, requestId, now } = context
  const form = await readForm(request, newClientForm)
  if (!form.ok) return refused(form.errors, form)
  const asked = { ...form.value, actorId, requestId, now }
  if (isGivenByTwo(asked)) {
    const { name, scopes, regions } = tidyClient(form.value)
    const act = { kind: 'connect-client', name, scopes, regions } as const
    const proposal = { act, proposedBy: actorId, requestId, now }
    const id = await database.transaction((tx) => proposeAct(tx, context, proposal))
    return redirect(
      pathTo('/admin/approvals/:proposalId', { proposalId: id, query: { done: 'proposed' } }),
      303,
    )
  }
  const outcome = await database.transaction(async (tx) => {
    const created = await createClient(tx, secrets, asked)
    if (created.kind === 'created') {
      const path = pathTo('/admin/clients/:clientId', { clientId: created.clientId })
      const told = { event: 'done', act: 'connect-client', actorId, concerned: [] } as const
      await tellOfApproval(tx, config, { ...told, path, now })
    }
    return created
  })
  if (outcome.kind === 'refused') return refused({ '': outcome.why }, form)
  // The secret stands in this one answer; no address leads to it again.
  return data<Answer>(outcome)
}

function refused(errors: FormErrors, { typed, chosen }: Typed) {
  return data<Answer>({ kind: 'refused', errors, typed, chosen }, { status: 422 })
}

/** The systems of authorities that speak with the API. */
export default function Clients() {
  const { clients } = useLoaderData<typeof loader>()
  const answer = useActionData<Answer>()
  const t = useMessages(messages)
  if (answer?.kind === 'created') {
    return (
      <div className="stack stack-wide">
        <h1>{t('clientsTitle')}</h1>
        <NewSecret {...answer} />
        <p>
          <ButtonLink href={pathTo('/admin/clients/:clientId', { clientId: answer.clientId })}>
            {t('toClient')}
          </ButtonLink>
        </p>
      </div>
    )
  }
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('clientsTitle')}</h1>
        <p className="lead">{t('clientsLead')}</p>
        <p>
          <a href={pathTo('/api/openapi.json')}>{t('api')}</a>
        </p>
      </header>
      {clients.length === 0 ? <p>{t('clientsNone')}</p> : <ClientList clients={clients} />}
      <NewClient refused={answer} />
    </div>
  )
}

/** Each system in a card of its own: twenty regions need the width of a phone. */
function ClientList({ clients }: { clients: Client[] }) {
  const t = useMessages(messages)
  const regionNames = useRegionNames()
  return (
    <ul className="plain-list stack" aria-label={t('clientsList')}>
      {clients.map(({ id, name, scopes, regions, disabledAt }) => (
        <li key={id} className="card stack">
          <h2 className="record-requirement">
            <a href={pathTo('/admin/clients/:clientId', { clientId: id })}>{name}</a>{' '}
            {disabledAt ? <Badge kind="bad">{t('disabled')}</Badge> : null}
          </h2>
          <dl className="facts">
            <dt>{t('rights')}</dt>
            <dd>{scopes.map((scope) => t(`scope-${scope}`)).join('; ')}</dd>
            <dt>{t('regionsOf')}</dt>
            <dd>{regionNames(regions)}</dd>
          </dl>
        </li>
      ))}
    </ul>
  )
}

function NewClient({ refused }: { refused: Refusal | undefined }) {
  const t = useMessages(messages)
  return (
    <section className="stack" aria-labelledby="new">
      <h2 id="new">{t('newClient')}</h2>
      <Form className="stack" action={pathTo('/admin/clients')} refused={refused} words={messages}>
        <TextField name="name" label={t('name')} hint={t('nameHint')} autoComplete="off" />
        <RightsFields />
        <p>
          <Button>{t('create')}</Button>
        </p>
      </Form>
    </section>
  )
}
