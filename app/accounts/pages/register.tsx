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
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import {
  emailField,
  languageField,
  nameField,
  newPasswordField,
  nextField,
  optionalIinField,
  optionalPlaceField,
  refuseEmailAsPassword,
} from '../domain/fields'
import { networksAround } from '../../platform/throttle/network'
import { safePath } from '../domain/safe-path'
import { findVisitor } from '../find-visitor.server'
import { readPasswordForm } from '../read-password-form.server'
import { messages } from '../words/messages'
import { registerPerson } from '../register-person.server'
import { keepRegistration } from '../secrecy/registration-cookie.server'
import { MixedLetters } from '../ui/mixed-letters'
import { NewPasswordField } from '../ui/new-password-field'
import { LanguageField } from '../ui/language-field'
import { PlaceField } from '../ui/place-field'
import { askToWait, refuseForm, type RefusedForm } from '../ui/refuse-form'

export const handle = { access: 'anyone', form: 'open', sheet: 'accounts' } satisfies RouteHandle

/** The page asks three things; the rest came with forms that were opened before it did, and is still taken. */
export const form = z
  .object({
    name: nameField,
    email: emailField,
    password: newPasswordField,
    iin: optionalIinField,
    place: optionalPlaceField,
    language: languageField.optional(),
    next: nextField,
  })
  .strict()
  .superRefine(refuseEmailAsPassword)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = safePath(new URL(request.url).searchParams.get('next'), pathTo('/learn'))
  if (await findVisitor(request, context)) throw redirect(next)
  return { next, title: translate(messages, context.language)('registerTitle') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { address, now } = context
  const read = await readPasswordForm(request, context, {
    schema: form,
    field: 'password',
    whose: async ({ email = '', name = '' }) => ({ email, name, client: networksAround(address) }),
  })
  if (!read.ok) return refuseForm(read.errors, read.typed)
  const { language = context.language } = read.value
  const next = safePath(read.value.next, pathTo('/learn'))
  const asked = { ...read.value, language, next, address, now }
  const outcome = await registerPerson(context, asked)
  if (outcome.kind === 'refused') {
    return outcome.why === 'weak'
      ? refuseForm({ password: outcome.fault }, read.typed)
      : askToWait(outcome, read.typed)
  }
  const kept = { id: outcome.registrationId, next }
  return redirect(pathTo('/register/sent'), {
    status: 303,
    headers: { 'Set-Cookie': keepRegistration(context, kept, now) },
  })
}

export default function Register() {
  const { next } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(messages)
  const typed = refused?.typed
  return (
    <div className="stack narrow">
      <h1>{t('registerTitle')}</h1>
      <p className="lead">{t('registerLead')}</p>
      <Form className="stack" refused={refused} words={messages}>
        <input type="hidden" name="next" value={typed?.next ?? next} />
        <TextField name="name" label={t('name')} hint={t('nameHint')} autoComplete="name" />
        <MixedLetters name={typed?.name ?? ''} />
        <TextField
          name="email"
          type="email"
          label={t('email')}
          hint={t('emailHint')}
          autoComplete="email"
        />
        <NewPasswordField label={t('password')} />
        {refused ? <OlderFields refused={refused} /> : null}
        <p>
          <Button>{t('register')}</Button>
        </p>
      </Form>
      <p>
        {t('haveAccount')}{' '}
        <a href={pathTo('/sign-in', { query: { next } })}>{t('signInInstead')}</a>
      </p>
    </div>
  )
}

/** What was typed into a form that was opened while registration asked for more, so that it is not lost. What is wrong is seen. */
function OlderFields({ refused: { typed, errors } }: { refused: RefusedForm }) {
  const t = useMessages(messages)
  return (
    <>
      {typed.iin ? (
        <TextField
          name="iin"
          label={t('iin')}
          required={false}
          inputMode="numeric"
          autoComplete="off"
        />
      ) : null}
      {errors.place ? (
        <PlaceField name="place" label={t('place')} none={t('placeNone')} required={false} />
      ) : typed.place ? (
        <input type="hidden" name="place" value={typed.place} />
      ) : null}
      {errors.language ? (
        <LanguageField />
      ) : typed.language ? (
        <input type="hidden" name="language" value={typed.language} />
      ) : null}
    </>
  )
}
