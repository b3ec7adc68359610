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
import { TextField } from '../../design/controls/text-field'
import { pathTo } from '../../path-to'
import type { FormErrors } from '../../platform/forms/read-form.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { beginVisit } from '../begin-visit.server'
import { emailField, nameField, newPasswordField, refuseEmailAsPassword } from '../domain/fields'
import { messages } from '../words/messages'
import { readBrowser } from '../read-browser.server'
import { readPasswordForm } from '../read-password-form.server'
import { isSetUpLink, setUpAdministrator } from '../set-up-administrator.server'
import { setCookies } from '../ui/set-cookies'
import { DeadLink } from '../ui/dead-link'
import { NewPasswordField } from '../ui/new-password-field'
import { refuseForm } from '../ui/refuse-form'

export const handle = { access: 'anyone', form: 'open' } satisfies RouteHandle

export const form = z
  .object({ name: nameField, email: emailField, password: newPasswordField })
  .strict()
  .superRefine(refuseEmailAsPassword)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const t = translate(messages, context.language)
  const live = await isSetUpLink(context.database.read, params.token ?? '', context.now)
  const title = t(live ? 'setUpTitle' : 'deadTitle')
  return data({ live, title }, { status: live ? 200 : 410 })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { language, now, database } = context
  const token = params.token ?? ''
  const read = await readPasswordForm(request, context, {
    schema: form,
    field: 'password',
    whose: async ({ email = '', name = '' }) =>
      (await isSetUpLink(database.read, token, now)) ? { email, name, client: 'set-up' } : null,
  })
  if (!read.ok) return refuseForm(read.errors, read.typed)
  const outcome = await setUpAdministrator(context, { ...read.value, token, language, now })
  if (outcome.kind === 'refused') {
    // Without a live link the page, loaded again, says so.
    if (outcome.why === 'no-such-link') return null
    if (outcome.why === 'weak') {
      const email: FormErrors = outcome.isEmailTaken ? { email: 'emailTaken' } : {}
      return refuseForm({ ...email, password: outcome.fault }, read.typed)
    }
    return refuseForm({ email: 'emailTaken' }, read.typed)
  }
  const visit = { personId: outcome.personId, browser: readBrowser(request, context), now }
  const cookies = await beginVisit(context, { ...visit, by: 'set-up-link' })
  return redirect(pathTo('/admin/people'), { status: 303, headers: setCookies(cookies) })
}

export default function SetUpAdministrator() {
  const { live } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(messages)
  if (!live) return <DeadLink />
  return (
    <div className="stack narrow">
      <h1>{t('setUpTitle')}</h1>
      <p className="lead">{t('setUpLead')}</p>
      <Form className="stack" refused={refused} words={messages}>
        <TextField name="name" label={t('name')} autoComplete="name" />
        <TextField name="email" type="email" label={t('email')} autoComplete="username" />
        <NewPasswordField label={t('password')} />
        <p>
          <Button>{t('setUp')}</Button>
        </p>
      </Form>
    </div>
  )
}
