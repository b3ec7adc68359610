import { useActionData, useLoaderData } from '@remix-run/react'
import { data, redirect } from '@remix-run/server-runtime'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { formatCertificateCode } from '../../certification/domain/certificate-code'
import { codeOfAddress } from '../../certification/ui/code-of-address'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { showPublic } from '../../verification/domain/shown-verdict'
import { VerdictFacts } from '../../verification/ui/verdict-facts'
import { VerdictPanel } from '../../verification/ui/verdict-panel'
import { lookUpCertificate } from '../../verification/look-up-certificate.server'
import { verdictMessages } from '../../verification/words/verdict-messages'
import { deskMessages } from '../words/desk-messages'
import { isInReach } from '../is-in-reach.server'
import { askHolderForm } from '../domain/transfer-forms'
import { requestTransfer } from '../request-transfer.server'
import { transferMessages } from '../words/transfer-messages'
import { GroundField } from '../ui/ground-field'
import { transferWords } from '../ui/transfer-words'

export const handle = {
  access: 'region:transfer',
  form: 'own',
  isDesk: true,
  isPastedInto: true,
  sheet: 'verification',
} satisfies RouteHandle

export { askHolderForm as form } from '../domain/transfer-forms'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { database, address, language, now } = context
  const code = codeOfAddress(request, params.code)
  const outcome = await lookUpCertificate(context, { code, address, now })
  if (outcome.kind !== 'found') throw new Response(null, { status: 404 })
  // Whoever has come meanwhile, or never was elsewhere, is found on the desk.
  if (await isInReach(database.read, { code, officer })) throw redirect(pathTo('/authority'))
  const title = translate(deskMessages, language)('elsewhereTitle')
  return { title, code, verdict: outcome.verdict, checkedAt: now.toISOString() }
}

type Refused = { errors: Record<string, string>; ground: string }

export async function action({ request, params, context }: ActionFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const code = codeOfAddress(request, params.code)
  const form = await readForm(request, askHolderForm)
  if (!form.ok) {
    const { errors, typed } = form
    return data<Refused>({ errors, ground: typed.ground ?? '' }, { status: 422 })
  }
  const { ground } = form.value
  const sought = { kind: 'certificate', code } as const
  const asked = { side: 'receiving', sought } as const
  const outcome = await requestTransfer(context, { officer, asked, ground, now: context.now })
  if (outcome.kind !== 'refused') {
    return redirect(pathTo('/authority/transfers', { query: { done: outcome.kind } }), 303)
  }
  const { why } = outcome
  return data<Refused>({ errors: { '': why }, ground }, { status: why === 'throttled' ? 429 : 422 })
}

/** A certificate whose holder another authority answers for: what anybody may know of it, and a request. */
export default function Elsewhere() {
  const t = useMessages(deskMessages)
  const tTransfer = useMessages(transferMessages)
  const tVerdict = useMessages(verdictMessages)
  const { code, verdict, checkedAt } = useLoaderData<typeof loader>()
  const { facts } = showPublic(verdict, useLanguage())
  const refusal = useActionData<Refused>()
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('elsewhereTitle')}</h1>
        <p className="soft">{formatCertificateCode(code)}</p>
        <p className="lead">{t('elsewhereLead')}</p>
      </header>
      <VerdictPanel kind={verdict.verdict} title={tVerdict(verdict.verdict)} level={2} />
      {facts ? <VerdictFacts facts={facts} checkedAt={checkedAt} /> : null}
      <section className="card stack" aria-labelledby="ask">
        <h2 id="ask">{tTransfer('askTitle')}</h2>
        <Form className="stack" refused={refusal} words={transferWords}>
          <GroundField />
          <p className="row">
            <Button>{tTransfer('ask')}</Button>
            <a href={pathTo('/authority')}>{t('back')}</a>
          </p>
        </Form>
      </section>
    </div>
  )
}
