import { useActionData, useLoaderData } from '@remix-run/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { TextField } from '../../design/controls/text-field'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import {
  emailField,
  languageField,
  nameField,
  newPasswordField,
  nextField,
  optionalIinField,
  optionalPlaceField,
  refuseWeakPassword,
} from '../domain/fields'
import { safePath } from '../domain/safe-path'
import { findVisitor } from '../find-visitor.server'
import { messages } from '../messages'
import { registerPerson } from '../register-person.server'
import { LanguageField } from '../ui/language-field'
import { NewPasswordField } from '../ui/new-password-field'
import { PlaceField } from '../ui/place-field'
import { refuseForm } from '../ui/refuse-form'
import { useErrors } from '../ui/use-errors'

const form = z
  .object({
    name: nameField,
    email: emailField,
    password: newPasswordField,
    iin: optionalIinField,
    place: optionalPlaceField,
    language: languageField,
    next: nextField,
  })
  .strict()
  .superRefine(refuseWeakPassword)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = safePath(new URL(request.url).searchParams.get('next'), '/learn')
  if (await findVisitor(request, context)) throw redirect(next)
  return { next, title: translate(messages, context.language)('registerTitle') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const read = await readForm(request, form)
  if (!read.ok) return refuseForm(read.errors, read.typed)
  const { address, now } = context
  const next = safePath(read.value.next, '/learn')
  const outcome = await registerPerson(context, { ...read.value, next, address, now })
  if (outcome.kind === 'refused') return refuseForm({ '': 'throttled' }, read.typed, 429)
  return redirect('/register/sent', 303)
}

export default function Register() {
  const { next } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const error = useErrors(refused?.errors)
  const language = useLanguage()
  const t = useMessages(messages)
  const typed = refused?.typed
  return (
    <div className="stack narrow">
      <h1>{t('registerTitle')}</h1>
      <p className="lead">{t('registerLead')}</p>
      <Form className="stack" errors={refused?.errors} say={error}>
        <input type="hidden" name="next" value={typed?.next ?? next} />
        <TextField
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          autoComplete="name"
          defaultValue={typed?.name}
          error={error('name')}
        />
        <TextField
          name="email"
          type="email"
          label={t('email')}
          hint={t('emailHint')}
          autoComplete="email"
          defaultValue={typed?.email}
          error={error('email')}
        />
        <NewPasswordField label={t('password')} error={error('password')} />
        <TextField
          name="iin"
          label={t('iin')}
          hint={t('iinHint')}
          required={false}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={typed?.iin}
          error={error('iin')}
        />
        <PlaceField
          name="place"
          label={t('place')}
          hint={t('placeHint')}
          none={t('placeNone')}
          required={false}
          defaultValue={typed?.place}
          error={error('place')}
        />
        <LanguageField defaultValue={typed?.language ?? language} error={error('language')} />
        <p>
          <Button>{t('register')}</Button>
        </p>
      </Form>
      <p>
        {t('haveAccount')}{' '}
        <a href={`/sign-in?next=${encodeURIComponent(next)}`}>{t('signInInstead')}</a>
      </p>
    </div>
  )
}
