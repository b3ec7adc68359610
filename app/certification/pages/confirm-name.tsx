import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { findMixed } from '../../accounts/domain/mixed-alphabets'
import { inOrder, readAs, readNameParts, swapped } from '../../accounts/domain/name-parts'
import { findIdentification } from '../../accounts/find-identification.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { nameMessages } from '../../accounts/words/name-messages'
import { IdentificationNote } from '../../accounts/ui/identification-note'
import { MixedLetters } from '../../accounts/ui/mixed-letters'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { StandsOtherwise } from '../../design/controls/stands-otherwise'
import { TextField } from '../../design/controls/text-field'
import { confirmCertificateName } from '../../journeys/confirm-certificate-name.server'
import { findEnrolment } from '../../learning/find-enrolment.server'
import { pathTo } from '../../path-to'
import { readForm, type FormErrors } from '../../platform/forms/read-form.server'
import { changedMeanwhile, seenAgain, seenField } from '../../platform/forms/seen-field'
import { writeSeen } from '../../platform/forms/seen.server'
import { formatDate } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { parseConfirmedName } from '../domain/confirmed-name'
import { findEarnedCertificate } from '../issuing/find-earned-certificate.server'
import { findNameConfirmation } from '../issuing/find-name-confirmation.server'
import { messages } from '../words/messages'
import { ReadName } from '../../accounts/ui/read-name'

export const handle = {
  access: 'programme:learn',
  form: 'own',
  sheet: 'certification',
} satisfies RouteHandle

/** `shown` is the spelling that the person saw in large letters when they sent the form. */
export const form = z
  .object({
    name: z.string(),
    shown: z.string(),
    intent: z.enum(['confirm', 'preview', 'turn', 'swap', 'one-alphabet']),
    seen: seenField,
  })
  .strict()

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { database, language } = context
  const asked = { enrolmentId: params.enrolmentId ?? '', personId: visitor.id }
  const enrolment = await findEnrolment(database.read, asked)
  if (!enrolment) throw new Response(null, { status: 404 })
  const earned = await findEarnedCertificate(database.read, enrolment.id)
  if (earned) throw redirect(pathTo('/certificates/:code', { code: earned.code }), 303)
  const confirmed = await findNameConfirmation(database.read, enrolment.id)
  return {
    enrolmentId: enrolment.id,
    identification: await findIdentification(database.read, visitor.id),
    name: confirmed?.name ?? visitor.name,
    confirmedName: confirmed?.name ?? '',
    seen: writeSeen(confirmed?.name ?? ''),
    confirmedAt: confirmed?.confirmedAt ?? null,
    title: translate(messages, language)('nameTitle'),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const read = await readForm(request, form)
  if (!read.ok) return refuse(read.errors, read.typed)
  const { shown, intent } = read.value
  const parsed = parseConfirmedName(rewrite(read.value.name, intent))
  if (parsed.kind === 'refused') return refuse({ name: parsed.why }, read.typed, parsed.character)
  const { name } = parsed
  // Nobody confirms a spelling that they have not seen as it will be printed.
  if (intent !== 'confirm' || name !== shown) {
    const { typed } = read
    const errors: FormErrors = {}
    return data({ kind: 'changed' as const, errors, typed, name, shown: name }, { status: 200 })
  }
  const enrolmentId = params.enrolmentId ?? ''
  const given = { personId: visitor.id, enrolmentId, name, seen: read.value.seen }
  const outcome = await confirmCertificateName(context, given)
  if (outcome.kind === 'confirmed') {
    const { certificateCode } = outcome
    return redirect(
      certificateCode
        ? pathTo('/certificates/:code', { code: certificateCode })
        : pathTo('/learn/:enrolmentId', { enrolmentId }),
      303,
    )
  }
  if (outcome.why === 'no-such-enrolment') throw new Response(null, { status: 404 })
  // The loader knows which certificate it was and leads there.
  if (outcome.why === 'already-awarded')
    return redirect(pathTo('/learn/:enrolmentId/name', { enrolmentId }), 303)
  if (outcome.why === changedMeanwhile) return refuse({ '': changedMeanwhile }, read.typed, '', 409)
  return refuse({ name: outcome.why }, read.typed)
}

/** The name as the person chose to have it: put in order, with another word for the surname, or in one alphabet. */
function rewrite(name: string, intent: string): string {
  if (intent === 'turn' || intent === 'swap') return readAs(name, intent)
  return (intent === 'one-alphabet' && findMixed(name)?.inOneAlphabet) || name
}

function refuse(errors: FormErrors, typed: Record<string, string>, character = '', status = 422) {
  const { name = '', shown = '' } = typed
  return data({ kind: 'refused' as const, errors, typed, character, name, shown }, { status })
}

export default function ConfirmName() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useMessages(messages)
  const tName = useMessages(nameMessages)
  const language = useLanguage()
  const refused = sent?.kind === 'refused' ? sent : null
  const shown = sent?.shown || page.name
  const swappedName = swapped(shown)
  const values = refused?.character ? { character: refused.character } : undefined
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
      <ReadName name={shown} />
      <Form className="stack" refused={refused && { ...refused, values }} words={messages}>
        <input type="hidden" name="shown" value={shown} />
        <input type="hidden" name="seen" value={seenAgain(sent, page.seen)} />
        {refused?.errors[''] === changedMeanwhile ? (
          <StandsOtherwise
            keep={pathTo('/learn/:enrolmentId/name', { enrolmentId: page.enrolmentId })}
            rows={[{ label: t('nameField'), stands: page.confirmedName, wanted: refused.name }]}
          />
        ) : null}
        <TextField
          name="name"
          label={t('nameField')}
          hint={t('nameHint')}
          autoComplete="name"
          spellCheck={false}
          defaultValue={sent?.name ?? page.name}
        />
        {refused?.errors.name === 'mixed-alphabets' ? <MixedLetters name={refused.name} /> : null}
        <p className="row">
          <Button name="intent" value="confirm">
            {t('nameConfirm')}
          </Button>
          <Button look="quiet" name="intent" value="preview">
            {t('namePreview')}
          </Button>
          {inOrder(shown) === shown ? null : (
            <Button look="quiet" name="intent" value="turn">
              {tName('turn')}
            </Button>
          )}
          {swappedName ? (
            <Button look="quiet" name="intent" value="swap">
              {tName('swap', { surname: readNameParts(swappedName).surname })}
            </Button>
          ) : null}
          {refused && findMixed(refused.name)?.inOneAlphabet ? (
            <Button look="quiet" name="intent" value="one-alphabet">
              {t('nameOneAlphabet')}
            </Button>
          ) : null}
        </p>
      </Form>
      <IdentificationNote
        known={page.identification}
        back={pathTo('/learn/:enrolmentId/name', { enrolmentId: page.enrolmentId })}
      />
      <p>
        <a href={pathTo('/learn/:enrolmentId', { enrolmentId: page.enrolmentId })}>
          {t('nameBack')}
        </a>
      </p>
    </div>
  )
}
