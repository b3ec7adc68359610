import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import type { ProposedAct } from '../../approvals/domain/proposed-act'
import { findSecretApproval } from '../../approvals/find-secret-approval.server'
import { proposeAct } from '../../approvals/propose-act.server'
import { tellOfApproval } from '../../approvals/tell-of-approval.server'
import type { RequestContext } from '../../context'
import { Button } from '../../design/controls/button'
import { FormFaults } from '../../design/controls/form-faults'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { pathTo } from '../../path-to'
import type { Database } from '../../platform/database/database.server'
import { readForm, type FormErrors, type Typed } from '../../platform/forms/read-form.server'
import { changedMeanwhile, seenAgain } from '../../platform/forms/seen-field'
import { hasChangedSince, writeSeen } from '../../platform/forms/seen.server'
import { useMessages } from '../../platform/i18n/messages'
import { readDone } from '../../platform/http/read-done'
import type { RouteHandle } from '../../route-handle'
import { addClientSecret } from '../add-client-secret.server'
import { changeClient, type ChangeClient } from '../change-client.server'
import { tidyRegions, tidyScopes, type Client } from '../domain/client'
import { clientForm } from '../domain/client-form'
import { findClient } from '../find-client.server'
import { listWebhooks } from '../list-webhooks.server'
import { mostWebhooks } from '../limits'
import { messages } from '../words/messages'
import { revokeClientSecret } from '../revoke-client-secret.server'
import { ClientSecrets, ClientState, ClientWebhooks } from '../ui/client-parts'
import { NewSecret } from '../ui/new-secret'
import { RightsNow } from '../ui/rights-now'
import { RightsFields } from '../ui/rights-fields'

export const handle = {
  access: 'client:manage',
  form: 'again',
  isDesk: true,
  sheet: 'records',
} satisfies RouteHandle

export { clientForm as form } from '../domain/client-form'

const done = ['rights', 'disable', 'enable', 'revoke'] as const

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, handle.access)
  const { read } = context.database
  const client = await findClient(read, params.clientId ?? '')
  if (!client) throw new Response(null, { status: 404 })
  const { webhooks } = await listWebhooks(read, { clientId: client.id, limit: mostWebhooks })
  const shown = writeSeen(standingOf(client))
  const seen = { rights: shown, disable: shown, enable: shown }
  return {
    title: client.name,
    client,
    seen,
    webhooks,
    done: readDone(request, done),
  }
}

type Answer = { kind: 'secret'; secret: string } | ({ kind: 'refused'; errors: FormErrors } & Typed)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: actorId } = await requirePermission(request, context, handle.access)
  const { database, secrets, requestId, now } = context
  const { clientId = '' } = params
  const read = await readForm(request, clientForm)
  if (!read.ok) return refused(read.errors, read)
  const change = read.value
  const facts = { clientId, actorId, requestId, now }

  if (change.intent === 'secret') {
    const outcome = await database.transaction(async (tx) => {
      const approval = await findSecretApproval(tx, { clientId, actorId, now })
      const added = await addClientSecret(tx, secrets, { ...facts, approval })
      const needsSecond = added.kind === 'refused' && added.why === 'second-administrator-needed'
      if (needsSecond) return propose(tx, context, { kind: 'add-client-secret', clientId }, actorId)
      if (added.kind === 'added') await tellChange(tx, context, facts)
      return added
    })
    if (outcome.kind === 'proposed') return leadToProposal(outcome.proposalId)
    if (outcome.kind === 'added') return data<Answer>({ kind: 'secret', secret: outcome.secret })
    if (outcome.why === 'no-such-client') throw new Response(null, { status: 404 })
    return refused({ '': outcome.why }, nothing)
  }
  if (change.intent === 'revoke') {
    const { secretId } = change
    const revoked = await database.transaction(async (tx) => {
      const ended = await revokeClientSecret(tx, { ...facts, secretId })
      if (ended) await tellChange(tx, context, facts)
      return ended
    })
    if (!revoked && !(await findClient(database.read, clientId))) {
      throw new Response(null, { status: 404 })
    }
    // Another administrator has revoked it, or it never was: the page shows the keys that hold.
    if (!revoked) return outdatedForm(read)
    return redirect(
      pathTo('/admin/clients/:clientId', { clientId, query: { done: 'revoke' } }),
      303,
    )
  }
  const wanted =
    change.intent === 'rights'
      ? { kind: change.intent, scopes: change.scopes, regions: change.regions }
      : { kind: change.intent }
  const outcome = await database.transaction(async (tx) => {
    const stands = await findClient(tx, clientId)
    const isOutdated =
      stands && hasChangedSince(change.seen, standingOf(stands), after(stands, wanted))
    if (isOutdated) return outdated
    const changed = await changeClient(tx, { ...facts, change: wanted })
    if (changed.kind === 'changed') await tellChange(tx, context, facts)
    if (changed.kind === 'changed' || changed.why !== 'second-administrator-needed' || !stands) {
      return changed
    }
    return propose(tx, context, actOf(stands, wanted), actorId)
  })
  if (outcome.kind === 'proposed') return leadToProposal(outcome.proposalId)
  if (outcome.kind === 'outdated') {
    return outdatedForm(read)
  }
  if (outcome.kind === 'changed') {
    return redirect(
      pathTo('/admin/clients/:clientId', { clientId, query: { done: change.intent } }),
      303,
    )
  }
  if (outcome.why === 'no-such-client') throw new Response(null, { status: 404 })
  return refused({ '': outcome.why }, nothing)
}

/** Lays before a second administrator what one alone may not do. */
async function propose(tx: Database, context: RequestContext, act: ProposedAct, actorId: string) {
  const { requestId, now } = context
  const proposal = { act, proposedBy: actorId, requestId, now }
  const proposalId = await proposeAct(tx, context, proposal)
  return { kind: 'proposed', proposalId } as const
}

function leadToProposal(proposalId: string) {
  return redirect(
    pathTo('/admin/approvals/:proposalId', { proposalId, query: { done: 'proposed' } }),
    303,
  )
}

function actOf(stands: Client, wanted: ChangeClient['change']): ProposedAct {
  const { id: clientId, scopes, regions } = stands
  if (wanted.kind !== 'rights') return { kind: 'enable-client', clientId }
  return {
    kind: 'change-client',
    clientId,
    scopes: tidyScopes(wanted.scopes),
    regions: tidyRegions(wanted.regions),
    before: { scopes, regions },
  }
}

/** What one administrator does to a system alone, the others are told of. */
function tellChange(
  tx: Database,
  { config, now }: RequestContext,
  { clientId, actorId }: { clientId: string; actorId: string },
) {
  const told = { event: 'done', act: 'change-client', actorId, concerned: [] } as const
  return tellOfApproval(tx, config, {
    ...told,
    path: pathTo('/admin/clients/:clientId', { clientId }),
    now,
  })
}

/** Somebody changed the client since the page was made; it shows it as it is now. */
const outdated = { kind: 'outdated' } as const

type Standing = { scopes: readonly string[]; regions: readonly string[]; disabledAt: Date | null }

/** What two administrators could change of a client at once. */
function standingOf({ scopes, regions, disabledAt }: Standing) {
  return {
    scopes: [...scopes].sort(),
    regions: [...regions].sort(),
    isDisabled: disabledAt !== null,
  }
}

function after(stands: Standing, wanted: ChangeClient['change']) {
  if (wanted.kind === 'rights') {
    const { scopes, regions } = wanted
    return standingOf({ ...stands, scopes: tidyScopes(scopes), regions: tidyRegions(regions) })
  }
  return { ...standingOf(stands), isDisabled: wanted.kind === 'disable' }
}

function outdatedForm({ typed, chosen }: Typed) {
  const errors = { '': changedMeanwhile }
  return data<Answer>({ kind: 'refused', errors, typed, chosen }, { status: 409 })
}

function refused(errors: FormErrors, { typed, chosen }: Typed) {
  return data<Answer>({ kind: 'refused', errors, typed, chosen }, { status: 422 })
}

/** What was refused though nothing was typed, as the press of a button. */
const nothing: Typed = { typed: {}, chosen: {} }

/** One connected system: what it may do, its secrets, and where it is told of events. */
export default function ClientPage() {
  const { client, seen, webhooks, done } = useLoaderData<typeof loader>()
  const answer = useActionData<Answer>()
  const t = useMessages(messages)
  const refusal = answer?.kind === 'refused' ? answer : undefined
  const ofRights = refusal?.typed.intent === 'rights' ? refusal : undefined
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <p>
          <a href={pathTo('/admin/clients')}>{t('back')}</a>
        </p>
        <h1>{client.name}</h1>
        <dl className="facts">
          <dt>{t('clientId')}</dt>
          <dd>
            <code className="exchange-key">{client.id}</code>
          </dd>
        </dl>
        {done && !answer ? <Notice kind="good">{t(`done-${done}`)}</Notice> : null}
        <FormFaults refused={ofRights ? null : refusal} words={messages} />
      </header>
      {answer?.kind === 'secret' ? <NewSecret clientId={client.id} secret={answer.secret} /> : null}
      <Form
        className="stack"
        action={pathTo('/admin/clients/:clientId', { clientId: client.id })}
        refused={ofRights}
        words={messages}
      >
        <input type="hidden" name="intent" value="rights" />
        <input type="hidden" name="seen" value={seenAgain(ofRights, seen.rights)} />
        {ofRights?.errors[''] === changedMeanwhile ? (
          <RightsNow client={client} wanted={ofRights.chosen} />
        ) : null}
        <RightsFields scopes={client.scopes} regions={client.regions} />
        <p>
          <Button>{t('save')}</Button>
        </p>
      </Form>
      <ClientSecrets client={client} />
      <ClientWebhooks webhooks={webhooks} />
      <ClientState client={client} seen={seen.enable} />
    </div>
  )
}
