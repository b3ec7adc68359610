import { messages } from '../words/messages'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { ContactLine } from '../../design/frame/contact-line'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { nextField } from '../domain/fields'
import { landingOf } from '../domain/landing'
import { safePath } from '../domain/safe-path'
import { findArrival } from '../find-visitor.server'
import { giveSecondFactor } from '../give-second-factor.server'
import { readBrowser } from '../read-browser.server'
import { factorMessages } from '../words/factor-messages'
import { setCookies } from '../ui/set-cookies'
import { CodeField, codeField } from '../ui/code-field'
import { askToWait, refuseForm } from '../ui/refuse-form'

export const handle = { access: 'anyone', form: 'code' } satisfies RouteHandle

export const form = z.object({ code: codeField, next: nextField }).strict()

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const next = safePath(asked.get('next'), '')
  const arrival = await findArrival(request, context)
  if (!arrival) throw redirect(pathTo('/sign-in'))
  const { secondFactor } = arrival
  const again = secondFactor === 'given' && asked.has('again')
  if (secondFactor !== 'pending' && !again) throw redirect(next || landingOf(arrival.roles))
  const title = translate(factorMessages, context.language)(again ? 'againTitle' : 'codeTitle')
  return { next, again, title }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const arrival = await findArrival(request, context)
  const { sessionId, ...browser } = readBrowser(request, context)
  if (!arrival || sessionId === null) throw redirect(pathTo('/sign-in'))
  if (arrival.secondFactor === 'none') return redirect(landingOf(arrival.roles), 303)
  const read = await readForm(request, form)
  if (!read.ok) return refuseForm(read.errors, { next: read.typed.next ?? '' })
  const { code, next } = read.value
  const onwards = safePath(next, landingOf(arrival.roles))
  const given = { ...browser, personId: arrival.id, sessionId, code, now: context.now }
  const outcome = await giveSecondFactor(context, given)
  if (outcome.kind === 'given') {
    return redirect(onwards, { status: 303, headers: setCookies(outcome.cookies) })
  }
  const typed = { next: next ?? '' }
  if (outcome.why === 'throttled') return askToWait(outcome, typed)
  return refuseForm({ code: 'codeWrong' }, typed)
}

export default function SignInCode() {
  const loaded = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(factorMessages)
  const next = refused?.typed.next ?? loaded.next
  return (
    <div className="stack narrow">
      <h1>{t(loaded.again ? 'againTitle' : 'codeTitle')}</h1>
      <p className="lead">{t(loaded.again ? 'againLead' : 'codeLead')}</p>
      <Form
        className="stack"
        action={
          loaded.again
            ? pathTo('/sign-in/code', { query: { again: true } })
            : pathTo('/sign-in/code')
        }
        refused={refused}
        words={[messages, factorMessages]}
      >
        {next ? <input type="hidden" name="next" value={next} /> : null}
        <CodeField withRecovery />
        <p>
          <Button>{t('codeGive')}</Button>
        </p>
      </Form>
      <p className="soft">{t('codeLost')}</p>
      <ContactLine />
      <Form action={pathTo('/sign-out')}>
        <Button look="quiet">{t('codeOther')}</Button>
      </Form>
    </div>
  )
}
