import { useActionData, useLoaderData } from '@remix-run/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { Notice } from '../../design/controls/notice'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { emailField } from '../domain/fields'
import { messages } from '../words/messages'
import { registrationMessages } from '../words/registration-messages'
import { findWaitingRegistration, renewRegistration } from '../renew-registration.server'
import { keepRegistration, readKeptRegistration } from '../secrecy/registration-cookie.server'
import { FormFaults } from '../../design/controls/form-faults'
import { askToWait, refuseForm } from '../ui/refuse-form'
import { CorrectAddress, SendAgain, SentEmail } from '../ui/sent-email'

export const handle = { access: 'anyone', form: 'open' } satisfies RouteHandle

export const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('resend') }).strict(),
  z.object({ intent: z.literal('correct'), email: emailField }).strict(),
])

const told = ['unconfirmed', 'again', 'corrected'] as const

/** To whichever address a registration was written from this browser; the same for one that is known here and one that is not. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { database, now, language } = context
  const kept = readKeptRegistration(request, context, now)
  const waiting = kept && (await findWaitingRegistration(database.read, kept.id, now))
  const why = new URL(request.url).searchParams.get('told')
  return {
    waiting,
    told: told.find((each) => each === why) ?? null,
    title: translate(messages, language)('sentTitle'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const read = await readForm(request, form)
  if (!read.ok) return refuseForm(read.errors, read.typed)
  const { address, now } = context
  const kept = readKeptRegistration(request, context, now)
  // The page, loaded again, no longer knows of a registration.
  if (!kept) return redirect(pathTo('/register/sent'), 303)
  const email = read.value.intent === 'correct' ? read.value.email : undefined
  const { id, next } = kept
  const outcome = await renewRegistration(context, {
    registrationId: id,
    email,
    next,
    address,
    now,
  })
  if (outcome.kind === 'refused' && outcome.why === 'throttled') {
    return askToWait(outcome, read.typed, 'throttledEmails')
  }
  const done = email === undefined ? 'again' : 'corrected'
  return redirect(
    outcome.kind === 'refused'
      ? pathTo('/register/sent')
      : pathTo('/register/sent', { query: { told: done } }),
    {
      status: 303,
      headers: { 'Set-Cookie': keepRegistration(context, kept, now) },
    },
  )
}

export default function RegisterSent() {
  const { waiting, told } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(registrationMessages)
  const tGeneral = useMessages(messages)
  if (!waiting) {
    return (
      <div className="stack narrow">
        <h1>{tGeneral('sentTitle')}</h1>
        <p className="lead">{t('sentSomewhere')}</p>
        <p>{t('sentSomewhereHint')}</p>
        <p className="row">
          <a href={pathTo('/sign-in')}>{tGeneral('signIn')}</a>
          <a href={pathTo('/register')}>{t('registerAgain')}</a>
        </p>
      </div>
    )
  }
  const form = refused?.typed.intent
  return (
    <div className="stack narrow">
      <h1>{tGeneral('sentTitle')}</h1>
      {told && !refused ? (
        <Notice kind={told === 'unconfirmed' ? 'note' : 'good'}>{t(`told-${told}`)}</Notice>
      ) : null}
      {form === 'correct' || form === 'resend' ? null : (
        <FormFaults refused={refused} words={messages} />
      )}
      <SentEmail email={waiting.email} delivery={waiting.delivery} />
      <SendAgain refused={form === 'resend' ? refused : undefined} />
      <CorrectAddress email={waiting.email} refused={form === 'correct' ? refused : undefined} />
    </div>
  )
}
