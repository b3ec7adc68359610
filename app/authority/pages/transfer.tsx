import { useActionData, useLoaderData } from '@remix-run/react'
import { data, redirect } from '@remix-run/server-runtime'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { isOwnCase } from '../../accounts/is-own-case.server'
import { requirePersonTurn } from '../../accounts/require-turn.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Button } from '../../design/controls/button'
import { FormFaults } from '../../design/controls/form-faults'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { TextAreaField } from '../../design/controls/text-area-field'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { decideTransfer } from '../decide-transfer.server'
import { decideForm } from '../domain/transfer-forms'
import { findTransferToDecide } from '../list-transfers.server'
import { transferMessages } from '../words/transfer-messages'
import { TransferFacts } from '../ui/transfer-facts'
import { transferWords } from '../ui/transfer-words'

export const handle = { access: 'region:transfer', form: 'own', isDesk: true } satisfies RouteHandle

export { decideForm as form } from '../domain/transfer-forms'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const transferId = params.transferId ?? ''
  const { database, now, language } = context
  const asked = { officer, transferId, now }
  const transfer = await findTransferToDecide(database.read, asked)
  if (!transfer) throw new Response(null, { status: 404 })
  const { personId } = transfer
  if (!transfer.isMasked)
    await requirePersonTurn(context, { visitor: officer, personId, page: 'transfer' })
  const ownCase = await isOwnCase(database.read, officer.id, transfer.personId, now)
  return { title: translate(transferMessages, language)('decideTitle'), transfer, ownCase }
}

type Refused = { errors: Record<string, string>; typed: Record<string, string> }

export async function action({ request, params, context }: ActionFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const form = await readForm(request, decideForm)
  if (!form.ok) {
    return data<Refused>({ errors: form.errors, typed: form.typed }, { status: 422 })
  }
  const { decision, answer } = form.value
  const transferId = params.transferId ?? ''
  const decided = { transferId, officer, decision, answer: answer || null, now: context.now }
  const outcome = await decideTransfer(context, decided)
  if (outcome.kind !== 'refused') {
    return redirect(pathTo('/authority/transfers', { query: { done: outcome.kind } }), 303)
  }
  if (outcome.why === 'no-such-transfer') throw new Response(null, { status: 404 })
  return data<Refused>({ errors: { '': outcome.why }, typed: form.typed }, { status: 409 })
}

/** One transfer, for the officer of the side that did not ask. */
export default function TransferPage() {
  const t = useMessages(transferMessages)
  const { transfer, ownCase } = useLoaderData<typeof loader>()
  const refusal = useActionData<Refused>()
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{t('decideTitle')}</h1>
        <p className="lead">
          {t(transfer.askedBy === 'giving' ? 'decideReceives' : 'decideGives')}
        </p>
      </header>
      {refusal && transfer.decision ? <FormFaults refused={refusal} words={transferWords} /> : null}
      <div className="card">
        <TransferFacts transfer={transfer} name={transfer.name} />
      </div>
      {transfer.isMasked && !ownCase ? (
        <p>
          <a
            href={pathTo('/authority/people/:personId', {
              personId: transfer.personId,
              query: { from: 'queue' },
            })}
          >
            {t('whoIsIt')}
          </a>
        </p>
      ) : null}
      {transfer.decision ? (
        <Notice>{t('decidedAlready')}</Notice>
      ) : ownCase ? (
        <Notice kind="care">{t('own-case')}</Notice>
      ) : (
        <Form className="stack" refused={refusal} words={transferWords}>
          <p>
            <Button name="decision" value="accepted">
              {t('accept')}
            </Button>
          </p>
          <TextAreaField
            name="answer"
            label={t('answer')}
            hint={t('answerHint')}
            required={false}
          />
          <p>
            <Button look="danger" name="decision" value="declined">
              {t('decline')}
            </Button>
          </p>
        </Form>
      )}
      <p>
        <a href={pathTo('/authority/transfers')}>{t('title')}</a>
      </p>
    </div>
  )
}
