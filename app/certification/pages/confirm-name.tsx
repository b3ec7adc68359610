import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Button } from '../../design/controls/button'
import { Notice } from '../../design/controls/notice'
import { TextField } from '../../design/controls/text-field'
import { confirmCertificateName } from '../../journeys/confirm-certificate-name.server'
import { findEnrolment } from '../../learning/find-enrolment.server'
import { readForm } from '../../platform/forms/read-form.server'
import { formatDate } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import { parseConfirmedName, type NameRefusal } from '../domain/confirmed-name'
import { findEarnedCertificate } from '../find-earned-certificate.server'
import { findNameConfirmation } from '../find-name-confirmation.server'
import { messages } from '../messages'

/** `shown` is the spelling that the person saw in large letters when they sent the form. */
const form = z
  .object({ name: z.string(), shown: z.string(), intent: z.enum(['confirm', 'preview']) })
  .strict()

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, 'programme:learn')
  const { database, language } = context
  const asked = { enrolmentId: params.enrolmentId ?? '', personId: visitor.id }
  const enrolment = await findEnrolment(database.read, asked)
  if (!enrolment) throw new Response(null, { status: 404 })
  const earned = await findEarnedCertificate(database.read, enrolment.id)
  if (earned) throw redirect(`/certificates/${earned.code}`, 303)
  const confirmed = await findNameConfirmation(database.read, enrolment.id)
  return {
    enrolmentId: enrolment.id,
    name: confirmed?.name ?? visitor.name,
    confirmedAt: confirmed?.confirmedAt ?? null,
    title: translate(messages, language)('nameTitle'),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = await requirePermission(request, context, 'programme:learn')
  const read = await readForm(request, form)
  if (!read.ok) return refuse('unknownField', read.typed)
  const { shown, intent } = read.value
  const parsed = parseConfirmedName(read.value.name)
  if (parsed.kind === 'refused') return refuse(parsed.why, read.value, parsed.character)
  const { name } = parsed
  // Nobody confirms a spelling that they have not seen as it will be printed.
  if (intent === 'preview' || name !== shown) {
    return data({ kind: 'changed' as const, name, shown: name }, { status: 200 })
  }
  const enrolmentId = params.enrolmentId ?? ''
  const given = { personId: visitor.id, enrolmentId, name }
  const outcome = await confirmCertificateName(context, given)
  if (outcome.kind === 'confirmed') {
    const { certificateCode } = outcome
    return redirect(
      certificateCode ? `/certificates/${certificateCode}` : `/learn/${enrolmentId}`,
      303,
    )
  }
  if (outcome.why === 'no-such-enrolment') throw new Response(null, { status: 404 })
  // The loader knows which certificate it was and leads there.
  if (outcome.why === 'already-awarded') return redirect(`/learn/${enrolmentId}/name`, 303)
  return refuse(outcome.why, read.value)
}

function refuse(why: NameRefusal | 'unknownField', typed: Record<string, string>, character = '') {
  const { name = '', shown = '' } = typed
  return data({ kind: 'refused' as const, why, character, name, shown }, { status: 422 })
}

export default function ConfirmName() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useMessages(messages)
  const language = useLanguage()
  const refused = sent?.kind === 'refused' ? sent : null
  const shown = sent?.shown || page.name
  return (
    <div className="stack">
      <h1>{t('nameTitle')}</h1>
      <p className="lead">{t('nameLead')}</p>
      {sent?.kind === 'changed' ? <Notice kind="care">{t('nameChanged')}</Notice> : null}
      {!sent && page.confirmedAt ? (
        <Notice kind="good">
          {t('nameConfirmed', { date: formatDate(page.confirmedAt, language) })}
        </Notice>
      ) : null}
      <figure className="name-shown">
        <figcaption>{t('nameShown')}</figcaption>
        <p className="certificate-name">{shown}</p>
      </figure>
      <form className="stack" method="post" noValidate>
        <input type="hidden" name="shown" value={shown} />
        <TextField
          name="name"
          label={t('nameField')}
          hint={t('nameHint')}
          autoComplete="name"
          spellCheck={false}
          defaultValue={sent?.name ?? page.name}
          error={refused ? t(refused.why, { character: refused.character }) : undefined}
        />
        <p className="row">
          <Button name="intent" value="confirm">
            {t('nameConfirm')}
          </Button>
          <Button look="quiet" name="intent" value="preview">
            {t('namePreview')}
          </Button>
        </p>
      </form>
      <p>
        <a href={`/learn/${page.enrolmentId}`}>{t('nameBack')}</a>
      </p>
    </div>
  )
}
