import { useActionData, useLoaderData } from '@remix-run/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { TextField } from '../../design/controls/text-field'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { askForReset } from '../ask-for-reset.server'
import { emailField } from '../domain/fields'
import { messages } from '../words/messages'
import { readBrowser } from '../read-browser.server'
import { askToWait, refuseForm } from '../ui/refuse-form'

export const handle = { access: 'anyone', form: 'open' } satisfies RouteHandle

export const form = z.object({ email: emailField }).strict()

export function loader({ request, context }: LoaderFunctionArgs) {
  return {
    sent: new URL(request.url).searchParams.has('sent'),
    title: translate(messages, context.language)('forgotTitle'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const read = await readForm(request, form)
  if (!read.ok) return refuseForm(read.errors, read.typed)
  const { email } = read.value
  const { now } = context
  const outcome = await askForReset(context, { email, now, ...readBrowser(request, context) })
  if (outcome.kind === 'refused') return askToWait(outcome, read.typed)
  return redirect(pathTo('/forgot-password', { query: { sent: true } }), 303)
}

export default function ForgotPassword() {
  const { sent } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(messages)
  return (
    <div className="stack narrow">
      <h1>{t('forgotTitle')}</h1>
      {sent && !refused ? <Notice kind="good">{t('forgotSent')}</Notice> : null}
      <p className="lead">{t('forgotLead')}</p>
      <Form
        className="stack"
        action={pathTo('/forgot-password')}
        refused={refused}
        words={messages}
      >
        <TextField name="email" type="email" label={t('email')} autoComplete="username" />
        <p>
          <Button>{t('forgot')}</Button>
        </p>
      </Form>
    </div>
  )
}
