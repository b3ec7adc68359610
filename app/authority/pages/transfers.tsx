import { useActionData, useLoaderData } from '@remix-run/react'
import { data, redirect } from '@remix-run/server-runtime'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { z } from 'zod'
import { requireListTurn } from '../../accounts/require-turn.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Button } from '../../design/controls/button'
import { FormFaults } from '../../design/controls/form-faults'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { TextField } from '../../design/controls/text-field'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import { readDone } from '../../platform/http/read-done'
import type { RouteHandle } from '../../route-handle'
import { askForm, retractForm } from '../domain/transfer-forms'
import { listTransfersAsked, listTransfersToDecide } from '../list-transfers.server'
import { requestTransfer } from '../request-transfer.server'
import { transferMessages } from '../words/transfer-messages'
import { GroundField } from '../ui/ground-field'
import { describeDirection, TransferFacts } from '../ui/transfer-facts'
import { transferWords } from '../ui/transfer-words'
import { retractTransfer } from '../retract-transfer.server'

export const handle = {
  access: 'region:transfer',
  form: 'own',
  isDesk: true,
  sheet: 'records',
} satisfies RouteHandle

/** What this page can say of what was just done, as its address tells. */
const news = ['requested', 'moved', 'withdrawn', 'accepted', 'declined', 'moved-meanwhile'] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const place = { region: officer.region, district: officer.district }
  await requireListTurn(context, { visitor: officer, list: 'transfers', detail: place })
  const db = context.database.read
  return {
    title: translate(transferMessages, context.language)('title'),
    toDecide: await listTransfersToDecide(db, officer),
    asked: await listTransfersAsked(db, officer),
    done: readDone(request, news),
  }
}

type Refused = { errors: Record<string, string>; typed: Record<string, string> }

export const form = z.discriminatedUnion('intent', [askForm, retractForm])

export async function action({ request, context }: ActionFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { now } = context
  const read = await readForm(request, form)
  if (!read.ok) return refused({ errors: read.errors, typed: read.typed })
  if (read.value.intent === 'retract') {
    const { transferId } = read.value
    const retracted = await retractTransfer(context, { transferId, officerId: officer.id, now })
    // Another officer has decided it meanwhile; what was decided stands in the list.
    if (!retracted) return refused({ errors: { '': 'decidedAlready' }, typed: read.typed }, 409)
    return redirect(pathTo('/authority/transfers', { query: { done: 'withdrawn' } }), 303)
  }
  const { sought, ground } = read.value
  const asked = { side: 'receiving', sought } as const
  const outcome = await requestTransfer(context, { officer, asked, ground, now })
  if (outcome.kind !== 'refused') {
    return redirect(pathTo('/authority/transfers', { query: { done: outcome.kind } }), 303)
  }
  const { why } = outcome
  return refused({ errors: { '': why }, typed: read.typed }, why === 'throttled' ? 429 : 422)
}

function refused(answer: Refused, status = 422) {
  return data<Refused>(answer, { status })
}

/** Who is to move: what waits for this officer, what the officer asked for, and a form to ask. */
export default function Transfers() {
  const t = useMessages(transferMessages)
  const language = useLanguage()
  const { toDecide, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<Refused>()
  const isRetraction = refusal?.typed.intent === 'retract'
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        {done && !refusal ? <Notice kind="good">{t(done)}</Notice> : null}
        {isRetraction ? <FormFaults refused={refusal} words={transferWords} /> : null}
      </header>
      <section className="stack" aria-labelledby="to-decide">
        <h2 id="to-decide">{t('toDecide')}</h2>
        {toDecide.length === 0 ? <p>{t('toDecideEmpty')}</p> : null}
        <ul className="plain-list desk-list">
          {toDecide.map((transfer) => (
            <li key={transfer.id}>
              <a
                className="desk-person"
                href={pathTo('/authority/transfers/:transferId', { transferId: transfer.id })}
              >
                {transfer.name}
              </a>
              <span className="soft small">{describeDirection(transfer, t, language)}</span>
            </li>
          ))}
        </ul>
      </section>
      <AskForm refusal={isRetraction ? undefined : refusal} />
      <Asked />
      <p>
        <a href={pathTo('/authority')}>{t('back')}</a>
      </p>
    </div>
  )
}

function AskForm({ refusal }: { refusal: Refused | undefined }) {
  const t = useMessages(transferMessages)
  return (
    <section className="card stack" aria-labelledby="ask">
      <h2 id="ask">{t('askTitle')}</h2>
      <p className="narrow">{t('askLead')}</p>
      <Form className="stack" autoComplete="off" refused={refusal} words={transferWords}>
        <input type="hidden" name="intent" value="ask" />
        <TextField name="sought" label={t('sought')} autoComplete="off" spellCheck={false} />
        <GroundField />
        <p>
          <Button>{t('ask')}</Button>
        </p>
      </Form>
    </section>
  )
}

function Asked() {
  const t = useMessages(transferMessages)
  const { asked } = useLoaderData<typeof loader>()
  return (
    <section className="stack" aria-labelledby="asked">
      <h2 id="asked">{t('asked')}</h2>
      {asked.length === 0 ? <p>{t('askedEmpty')}</p> : null}
      <ul className="plain-list stack">
        {asked.map((transfer) => (
          <li key={transfer.id} className="card stack">
            <TransferFacts transfer={transfer} name={transfer.name} />
            {transfer.decision ? null : (
              <Form>
                <input type="hidden" name="transferId" value={transfer.id} />
                <Button look="quiet" name="intent" value="retract">
                  {t('retract', { name: transfer.name })}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
