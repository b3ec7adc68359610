import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { beginVisit } from '../begin-visit.server'
import { newPasswordField } from '../domain/fields'
import { landingOf } from '../domain/landing'
import { listRoles } from '../list-roles.server'
import { messages } from '../words/messages'
import { readPasswordForm } from '../read-password-form.server'
import { findResetLink, resetPassword } from '../reset-password.server'
import { readBrowser } from '../read-browser.server'
import { setCookies } from '../ui/set-cookies'
import { DeadLink } from '../ui/dead-link'
import { NewPasswordField } from '../ui/new-password-field'
import { refuseForm } from '../ui/refuse-form'

export const handle = { access: 'anyone', form: 'open' } satisfies RouteHandle

export const form = z.object({ email: z.string().optional(), password: newPasswordField }).strict()

export async function loader({ params, context }: LoaderFunctionArgs) {
  const t = translate(messages, context.language)
  const person = await findResetLink(context.database.read, params.token ?? '', context.now)
  const title = t(person ? 'resetTitle' : 'deadTitle')
  return data({ email: person?.email ?? null, title }, { status: person ? 200 : 410 })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { now, database } = context
  const token = params.token ?? ''
  const read = await readPasswordForm(request, context, {
    schema: form,
    field: 'password',
    async whose() {
      const person = await findResetLink(database.read, token, now)
      return person && { email: person.email, name: person.name, client: person.id }
    },
  })
  if (!read.ok) return refuseForm(read.errors)
  const { password } = read.value
  const browser = readBrowser(request, context)
  const outcome = await resetPassword(context, { token, password, now, ...browser })
  if (outcome.kind === 'refused') {
    // Without a live link the page, loaded again, says so.
    return outcome.why === 'weak' ? refuseForm({ password: outcome.fault }) : null
  }
  const held = await listRoles(context.database.read, outcome.personId)
  const visit = { personId: outcome.personId, browser, now }
  const cookies = await beginVisit(context, { ...visit, by: 'reset-email' })
  const headers = setCookies(cookies)
  return redirect(landingOf(held.map(({ role }) => role)), { status: 303, headers })
}

export default function ResetPassword() {
  const { email } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(messages)
  if (email === null) return <DeadLink />
  return (
    <div className="stack narrow">
      <h1>{t('resetTitle')}</h1>
      <p className="lead">{t('resetLead')}</p>
      <Form className="stack" refused={refused} words={messages}>
        {/* For password keepers, which file a new password under it. */}
        <input type="hidden" name="email" autoComplete="username" value={email} />
        <NewPasswordField label={t('newPassword')} />
        <p>
          <Button>{t('reset')}</Button>
        </p>
      </Form>
    </div>
  )
}
