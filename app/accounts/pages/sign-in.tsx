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
import { readForm } from '../../platform/forms/read-form.server'
import { keepLanguage } from '../../platform/http/keep-language'
import { languageCookie, rememberLanguage } from '../../platform/i18n/negotiate-language.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { nextField, triedPasswordField } from '../domain/fields'
import { landingOf } from '../domain/landing'
import { safePath } from '../domain/safe-path'
import { findArrival } from '../find-visitor.server'
import { messages } from '../words/messages'
import { keepRegistration } from '../secrecy/registration-cookie.server'
import { readBrowser } from '../read-browser.server'
import { signIn } from '../sign-in.server'
import { askToWait, refuseForm } from '../ui/refuse-form'
import { setCookies } from '../ui/set-cookies'

export const handle = { access: 'anyone', form: 'open', place: 'signIn' } satisfies RouteHandle

export const form = z
  .object({ email: z.string(), password: triedPasswordField, next: nextField })
  .strict()

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = safePath(new URL(request.url).searchParams.get('next'), '')
  const arrival = await findArrival(request, context)
  if (arrival) {
    const onwards = next || landingOf(arrival.roles)
    throw redirect(arrival.secondFactor === 'pending' ? codePage(onwards) : onwards)
  }
  return { next, title: translate(messages, context.language)('signInTitle') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const read = await readForm(request, form)
  if (!read.ok) return refuseForm(read.errors, read.typed)
  const { email, password, next = '' } = read.value
  const { now } = context
  const browser = readBrowser(request, context)
  const outcome = await signIn(context, { email, password, now, ...browser })
  if (outcome.kind === 'refused') {
    if (outcome.why === 'unconfirmed') {
      const kept = { id: outcome.registrationId, next: safePath(next, pathTo('/learn')) }
      return redirect(pathTo('/register/sent', { query: { told: 'unconfirmed' } }), {
        status: 303,
        headers: { 'Set-Cookie': keepRegistration(context, kept, now) },
      })
    }
    return outcome.why === 'throttled'
      ? askToWait(outcome, read.typed, 'signInSlow')
      : refuseForm({ '': 'signInWrong' }, read.typed)
  }
  const headers = setCookies(outcome.cookies)
  // The language of the account, unless this browser was told another.
  if (!request.headers.get('cookie')?.includes(`${languageCookie}=`)) {
    headers.append('Set-Cookie', rememberLanguage(outcome.language))
  }
  const onwards = safePath(next, landingOf(outcome.roles))
  const led = outcome.owesSecondFactor ? codePage(onwards) : onwards
  // What the address of the form says comes before the language of the account.
  return redirect(keepLanguage(led, new URL(request.url).search), { status: 303, headers })
}

function codePage(next: string): string {
  return pathTo('/sign-in/code', { query: { next } })
}

export default function SignIn() {
  const loaded = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(messages)
  const next = refused?.typed.next ?? loaded.next
  return (
    <div className="stack narrow">
      <h1>{t('signInTitle')}</h1>
      <Form className="stack" action={pathTo('/sign-in')} refused={refused} words={messages}>
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <TextField name="email" type="email" label={t('email')} autoComplete="username" />
        <TextField
          name="password"
          type="password"
          label={t('password')}
          autoComplete="current-password"
        />
        <p className="row">
          <Button>{t('signIn')}</Button>
          <a href={pathTo('/forgot-password')}>{t('forgotten')}</a>
        </p>
      </Form>
      <p>
        {t('noAccount')}{' '}
        <a href={pathTo('/register', { query: { next: next || null } })}>{t('registerTitle')}</a>
      </p>
    </div>
  )
}
