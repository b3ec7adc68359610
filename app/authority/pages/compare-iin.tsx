import { useActionData, useLoaderData } from '@remix-run/react'
import { data, redirect } from '@remix-run/server-runtime'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { z } from 'zod'
import { iinField } from '../../accounts/domain/fields'
import { maskIin } from '../../accounts/domain/iin'
import { iinMessages } from '../../accounts/words/iin-messages'
import { requirePermission } from '../../accounts/require-visitor.server'
import { seeIin } from '../../accounts/see-iin.server'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { TextField } from '../../design/controls/text-field'
import { pathTo } from '../../path-to'
import { readForm, type FormErrors } from '../../platform/forms/read-form.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { requireOpenRecord } from '../ui/require-open-record.server'

export const handle = { access: 'record:decide', form: 'own', isDesk: true } satisfies RouteHandle

export const form = z.object({ iin: iinField }).strict()

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { language } = context
  const { lookId, ...open } = await requireOpenRecord({ params, context }, officer)
  const { name, iinLastFour, iinGround } = open.person
  const title = translate(iinMessages, language)('seeTitle')
  return { title, lookId, person: { name, iinLastFour, iinGround } }
}

type Refused = { errors: FormErrors; minutes: number }

export async function action({ request, params, context }: ActionFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { now, requestId } = context
  const { lookId, ...open } = await requireOpenRecord({ params, context }, officer)
  const read = await readForm(request, form)
  // What was typed is not given back: it may be another person's number.
  if (!read.ok) return data<Refused>({ errors: read.errors, minutes: 0 }, { status: 422 })
  const { iin } = read.value
  const seen = { personId: open.person.id, iin, officer, lookId, requestId, now }
  const outcome = await seeIin(context, seen)
  if (outcome.kind === 'seen')
    return redirect(
      pathTo('/authority/records/:lookId', { lookId, query: { done: 'iin-seen' } }),
      303,
    )
  if (outcome.why === 'throttled') {
    const seconds = outcome.retryAfterSeconds
    return data<Refused>(
      { errors: { '': 'throttled' }, minutes: Math.ceil(seconds / 60) },
      { status: 429, headers: { 'Retry-After': String(seconds) } },
    )
  }
  const field = outcome.why === 'differs' ? 'iin' : ''
  return data<Refused>({ errors: { [field]: outcome.why }, minutes: 0 }, { status: 422 })
}

/** Compares the IIN of the person whose record is open with the paper that lies before the officer. */
export default function CompareIin() {
  const t = useMessages(iinMessages)
  const { lookId, person } = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{t('seeTitle')}</h1>
        <p className="lead">{person.name}</p>
      </header>
      {person.iinLastFour === null ? (
        <Notice>{t('has-none')}</Notice>
      ) : (
        <>
          {person.iinGround === 'seen' ? <Notice>{t('seeAlready')}</Notice> : null}
          <p>{t('seeLead')}</p>
          <Form
            className="stack"
            refused={refused && { errors: refused.errors, values: { minutes: refused.minutes } }}
            words={iinMessages}
          >
            <TextField
              name="iin"
              label={t('seeIin')}
              hint={t('seeHint', { digits: maskIin(person.iinLastFour) })}
              inputMode="numeric"
              autoComplete="off"
            />
            <p>
              <Button>{t('see')}</Button>
            </p>
          </Form>
        </>
      )}
      <p>
        <a href={pathTo('/authority/records/:lookId', { lookId })}>{t('back')}</a>
      </p>
    </div>
  )
}
