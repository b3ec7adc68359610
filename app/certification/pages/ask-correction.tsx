import { useActionData, useLoaderData } from '@remix-run/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Button, ButtonLink } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { seenAgain, seenField } from '../../platform/forms/seen-field'
import { writeSeen } from '../../platform/forms/seen.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { refusalOf, standingOf } from '../domain/change'
import { lifeMessages } from '../words/life-messages'
import { readCertificateLife } from '../life/read-certificate-life.server'
import { requestCorrection } from '../life/request-correction.server'
import { CorrectionFields } from '../ui/correction-fields'
import { findOwnByAddress } from '../ui/find-by-address.server'
import { presentCertificate } from '../ui/present-certificate.server'
import { ReasonAndNote } from '../ui/reason-and-note'
import { refuseForm, refuseProposal } from '../ui/refuse-proposal'

export const handle = {
  access: 'programme:learn',
  form: 'own',
  sheet: 'certification',
} satisfies RouteHandle

export const form = z
  .object({
    reason: z.string().default(''),
    name: z.string(),
    document: z.string(),
    note: z.string(),
    seen: seenField,
  })
  .strict()

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const certificate = await findOwnByAddress(context, request, {
    personId: visitor.id,
    code: params.code,
  })
  const { code } = certificate
  const shown = presentCertificate(context.keys, certificate, context.now)
  if (shown.status === 'altered' || refusalOf('replace', certificate)) {
    return redirect(pathTo('/certificates/:code', { code }), 303)
  }
  const title = translate(lifeMessages, context.language)('correctionTitle')
  const seen = writeSeen(standingOf(await readCertificateLife(context.database.read, certificate)))
  return { code, seen, holder: shown.statement.holder, title }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { code } = await findOwnByAddress(context, request, {
    personId: visitor.id,
    code: params.code,
  })
  const read = await readForm(request, form)
  if (!read.ok) return refuseForm(read.errors, read.typed)
  const { reason, note, name, document, seen } = read.value
  const outcome = await requestCorrection(context, {
    code,
    reason,
    note,
    correction: { name, document },
    holderId: visitor.id,
    seen,
    now: context.now,
  })
  if (outcome.kind === 'refused' && outcome.why === 'throttled') {
    return refuseForm({ '': 'throttled' }, read.typed, 429)
  }
  if (outcome.kind === 'refused') return refuseProposal(outcome, read.typed)
  return redirect(pathTo('/certificates/:code', { code }), 303)
}

export default function AskCorrection() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(lifeMessages)
  if (!page) return null
  const { code, holder, seen } = page
  return (
    <div className="stack narrow">
      <h1>{t('correctionTitle')}</h1>
      <p className="lead">{t('correctionLead')}</p>
      <figure className="name-shown">
        <figcaption>{t('correctionNow')}</figcaption>
        <p className="certificate-name" lang={holder.language}>
          {holder.name}
        </p>
      </figure>
      <Form className="stack" refused={refused} words={lifeMessages}>
        <input type="hidden" name="seen" value={seenAgain(refused, seen, 'changed-since')} />
        <CorrectionFields name={holder.name} />
        <ReasonAndNote
          action="replace"
          words={{
            reason: t('correctionReason'),
            note: t('correctionNote'),
            noteHint: t('correctionNoteHint'),
          }}
        />
        <p className="row">
          <Button>{t('correctionSend')}</Button>
          <ButtonLink look="quiet" href={pathTo('/certificates/:code', { code })}>
            {t('correctionBack')}
          </ButtonLink>
        </p>
      </Form>
    </div>
  )
}
