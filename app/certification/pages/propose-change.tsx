import { lifeMessages } from '../words/life-messages'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { requirePersonTurn } from '../../accounts/require-turn.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Button, ButtonLink } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { seenAgain, seenField } from '../../platform/forms/seen-field'
import { writeSeen } from '../../platform/forms/seen.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { formatCertificateCode } from '../domain/certificate-code'
import { changeActions, refusalOf, standingOf, type ChangeAction } from '../domain/change'
import { governMessages } from '../words/govern-messages'
import { readCertificateLife } from '../life/read-certificate-life.server'
import { proposeChange } from '../life/propose-change.server'
import { CorrectionFields } from '../ui/correction-fields'
import { findByAddress } from '../ui/find-by-address.server'
import { presentCertificate } from '../ui/present-certificate.server'
import { ReasonAndNote } from '../ui/reason-and-note'
import { refuseForm, refuseProposal } from '../ui/refuse-proposal'

export const handle = {
  access: 'certificate:govern',
  form: 'again',
  isDesk: true,
  sheet: 'certification',
} satisfies RouteHandle

export const form = z
  .object({
    reason: z.string().default(''),
    note: z.string(),
    name: z.string().optional(),
    document: z.string().optional(),
    seen: seenField,
  })
  .strict()

function readAction(typed: string | undefined): ChangeAction {
  const action = changeActions.find((each) => each === typed)
  if (!action) throw new Response(null, { status: 404 })
  return action
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const action = readAction(params.action)
  const certificate = await findByAddress(context, request, params.code)
  const { code, personId } = certificate
  await requirePersonTurn(context, { visitor, personId, page: 'certificate' })
  if (refusalOf(action, certificate))
    return redirect(pathTo('/admin/certificates/:code', { code }), 303)
  const shown = presentCertificate(context.keys, certificate, context.now)
  const t = translate(governMessages, context.language)
  return {
    code,
    action,
    seen: writeSeen(standingOf(await readCertificateLife(context.database.read, certificate))),
    name: shown.status === 'altered' ? '' : shown.statement.holder.name,
    title: t(`change-${action}`),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const change = readAction(params.action)
  const { code } = await findByAddress(context, request, params.code)
  const read = await readForm(request, form)
  if (!read.ok) return refuseForm(read.errors, read.typed)
  const { reason, note, name = '', document = '', seen } = read.value
  const { database, keys, now } = context
  const outcome = await database.transaction((tx) =>
    proposeChange(tx, keys, {
      code,
      action: change,
      reason,
      note,
      correction: { name, document },
      proposedBy: visitor.id,
      seen,
      now,
    }),
  )
  if (outcome.kind === 'refused') return refuseProposal(outcome, read.typed)
  return redirect(pathTo('/admin/certificates/:code', { code, query: { done: 'proposed' } }), 303)
}

export default function ProposeChange() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(governMessages)
  if (!page) return null
  return (
    <div className="stack narrow">
      <h1>{t(`change-${page.action}`)}</h1>
      <p className="lead">
        <span className="certificate-code">{formatCertificateCode(page.code)}</span>
        {page.name ? `, ${page.name}` : null}
      </p>
      <p>{t('proposeLead')}</p>
      <Form className="stack" refused={refused} words={lifeMessages}>
        <input type="hidden" name="seen" value={seenAgain(refused, page.seen, 'changed-since')} />
        <ReasonAndNote
          action={page.action}
          words={{ reason: t('reason'), note: t('note'), noteHint: t('noteHint') }}
        >
          {page.action === 'replace' ? <CorrectionFields name={page.name} /> : null}
        </ReasonAndNote>
        <p className="row">
          <Button>{t('propose')}</Button>
          <ButtonLink look="quiet" href={pathTo('/admin/certificates/:code', { code: page.code })}>
            {t('cancel')}
          </ButtonLink>
        </p>
      </Form>
    </div>
  )
}
