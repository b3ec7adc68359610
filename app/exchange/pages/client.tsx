import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Button } from '../../design/controls/button'
import { ErrorSummary } from '../../design/controls/error-summary'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { useFaults } from '../../design/controls/use-faults'
import { readForm, type FormErrors } from '../../platform/forms/read-form.server'
import { changedMeanwhile, seenAgain } from '../../platform/forms/seen-field'
import { hasChangedSince, writeSeen } from '../../platform/forms/seen.server'
import { useMessages } from '../../platform/i18n/messages'
import { addClientSecret } from '../add-client-secret.server'
import { changeClient, type ChangeClient } from '../change-client.server'
import { tidyRegions, tidyScopes } from '../domain/client'
import { clientForm } from '../domain/client-form'
import { findClient } from '../find-client.server'
import { listWebhooks } from '../list-webhooks.server'
import { mostWebhooks } from '../limits'
import { messages } from '../messages'
import { revokeClientSecret } from '../revoke-client-secret.server'
import { ClientSecrets, ClientState, ClientWebhooks } from '../ui/client-parts'
import { NewSecret } from '../ui/new-secret'
import { RightsNow } from '../ui/rights-now'
import { RightsFields } from '../ui/rights-fields'

export { clientForm as form } from '../domain/client-form'

const done = ['rights', 'disable', 'enable', 'revoke'] as const

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, 'client:manage')
  const { read } = context.database
  const client = await findClient(read, params.clientId ?? '')
  if (!client) throw new Response(null, { status: 404 })
  const { webhooks } = await listWebhooks(read, { clientId: client.id, limit: mostWebhooks })
  const told = new URL(request.url).searchParams.get('done')
  const shown = writeSeen(standingOf(client))
  const seen = { rights: shown, disable: shown, enable: shown }
  return {
    title: client.name,
    client,
    seen,
    webhooks,
    done: done.find((each) => each === told) ?? null,
  }
}

type Answer =
  | { kind: 'secret'; secret: string }
  | { kind: 'refused'; errors: FormErrors; typed: Record<string, string> }

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: actorId } = await requirePermission(request, context, 'client:manage')
  const { database, secrets, requestId, now } = context
  const { clientId = '' } = params
  const read = await readForm(request, clientForm)
  if (!read.ok) return refused(read.errors, read.typed)
  const change = read.value
  const facts = { clientId, actorId, requestId, now }

  if (change.intent === 'secret') {
    const outcome = await database.transaction((tx) => addClientSecret(tx, secrets, facts))
    if (outcome.kind === 'added') return data<Answer>({ kind: 'secret', secret: outcome.secret })
    if (outcome.why === 'no-such-client') throw new Response(null, { status: 404 })
    return refused({ '': outcome.why }, {})
  }
  if (change.intent === 'revoke') {
    const { secretId } = change
    const revoked = await database.transaction((tx) =>
      revokeClientSecret(tx, { ...facts, secretId }),
    )
    if (!revoked && !(await findClient(database.read, clientId))) {
      throw new Response(null, { status: 404 })
    }
    // Another administrator has revoked it, or it never was: the page shows the keys that hold.
    if (!revoked) return outdatedForm(read.typed)
    return redirect(`/admin/clients/${clientId}?done=revoke`, 303)
  }
  const wanted =
    change.intent === 'rights'
      ? { kind: change.intent, scopes: change.scopes, regions: change.regions }
      : { kind: change.intent }
  const outcome = await database.transaction(async (tx) => {
    const stands = await findClient(tx, clientId)
    const isOutdated =
      stands && hasChangedSince(change.seen, standingOf(stands), after(stands, wanted))
    return isOutdated ? outdated : changeClient(tx, { ...facts, change: wanted })
  })
  if (outcome.kind === 'outdated') {
    return outdatedForm(read.typed)
  }
  if (outcome.kind === 'changed') {
    return redirect(`/admin/clients/${clientId}?done=${change.intent}`, 303)
  }
  if (outcome.why === 'no-such-client') throw new Response(null, { status: 404 })
  return refused({ '': outcome.why }, {})
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

function outdatedForm(typed: Record<string, string>) {
  const errors = { '': changedMeanwhile }
  return data<Answer>({ kind: 'refused', errors, typed }, { status: 409 })
}

function refused(errors: FormErrors, typed: Record<string, string>) {
  return data<Answer>({ kind: 'refused', errors, typed }, { status: 422 })
}

/** One connected system: what it may do, its secrets, and where it is told of events. */
export default function ClientPage() {
  const { client, seen, webhooks, done } = useLoaderData<typeof loader>()
  const answer = useActionData<Answer>()
  const t = useMessages(messages)
  const refusal = answer?.kind === 'refused' ? answer : undefined
  const errors = refusal?.errors
  const fault = useFaults(messages, errors)
  const typed = answer?.kind === 'refused' ? answer.typed : {}
  const isRights = typed.intent === 'rights'
  const held = [
    ...client.scopes.map((scope) => `scope-${scope}`),
    ...client.regions.map((region) => `region-${region}`),
  ]
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <p>
          <a href="/admin/clients">{t('back')}</a>
        </p>
        <h1>{client.name}</h1>
        <dl className="facts">
          <dt>{t('clientId')}</dt>
          <dd>
            <code className="exchange-key">{client.id}</code>
          </dd>
        </dl>
        {done && !answer ? <Notice kind="good">{t(`done-${done}`)}</Notice> : null}
        {errors && !isRights ? <ErrorSummary errors={errors} say={fault} /> : null}
      </header>
      {answer?.kind === 'secret' ? <NewSecret clientId={client.id} secret={answer.secret} /> : null}
      <Form
        className="stack"
        action={`/admin/clients/${client.id}`}
        errors={isRights ? errors : undefined}
        say={fault}
      >
        <input type="hidden" name="intent" value="rights" />
        <input
          type="hidden"
          name="seen"
          value={seenAgain(isRights ? refusal : undefined, seen.rights)}
        />
        {isRights && errors?.[''] === changedMeanwhile ? (
          <RightsNow client={client} typed={Object.keys(typed)} />
        ) : null}
        <RightsFields
          ticked={isRights ? Object.keys(typed) : held}
          errors={isRights ? errors : undefined}
        />
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
