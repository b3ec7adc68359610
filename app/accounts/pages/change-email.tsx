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
import { readDone } from '../../platform/http/read-done'
import { formatMoment } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { askEmailChange, findAwaitedEmail, retractEmailChange } from '../ask-email-change.server'
import { emailField, triedPasswordField } from '../domain/fields'
import { readBrowser } from '../read-browser.server'
import { requireVisitor } from '../require-visitor.server'
import { codeField } from '../ui/code-field'
import { OwnerFields } from '../ui/owner-fields'
import { refuseForm, type RefusedForm } from '../ui/refuse-form'
import { refuseProof } from '../ui/refuse-proof'
import { emailChangeMessages } from '../words/email-change-messages'
import { factorMessages } from '../words/factor-messages'
import { messages } from '../words/messages'

export const handle = { access: 'signed-in', form: 'own' } satisfies RouteHandle

export const form = z.discriminatedUnion('intent', [
  z
    .object({
      intent: z.literal('ask'),
      email: emailField,
      password: triedPasswordField,
      code: codeField.optional(),
    })
    .strict(),
  z.object({ intent: z.literal('retract') }).strict(),
])

const done = ['sent', 'retracted'] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id, email, secondFactor } = await requireVisitor(request, context)
  return {
    email,
    hasFactor: secondFactor !== 'none',
    awaited: await findAwaitedEmail(context.database.read, id, context.now),
    done: readDone(request, done),
    title: translate(emailChangeMessages, context.language)('title'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireVisitor(request, context)
  const read = await readForm(request, form)
  if (!read.ok) return refuseForm(read.errors, read.typed)
  const { now } = context
  if (read.value.intent === 'retract') {
    await retractEmailChange(context, { personId: person.id, now })
    return redirect(pathTo('/account/email', { query: { done: 'retracted' } }), 303)
  }
  const { email, password, code = '' } = read.value
  const browser = readBrowser(request, context)
  const outcome = await askEmailChange(context, { person, email, password, code, browser, now })
  if (outcome.kind === 'emails-sent')
    return redirect(pathTo('/account/email', { query: { done: 'sent' } }), 303)
  if (outcome.why === 'same') return refuseForm({ email: 'emailSame' }, read.typed)
  return refuseProof(outcome, read.typed)
}

export default function ChangeEmail() {
  const { email, hasFactor, awaited, done: told } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(emailChangeMessages)
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{t('title')}</h1>
        <p className="lead">{t('now', { email })}</p>
        {told === 'retracted' && !refused ? <Notice kind="good">{t('retracted')}</Notice> : null}
      </header>
      {awaited ? <Awaited email={awaited.email} until={awaited.until} before={email} /> : null}
      <AskForm hasFactor={hasFactor} isAgain={awaited !== null} refused={refused ?? undefined} />
      <p>
        <a href={pathTo('/account')}>{t('back')}</a>
      </p>
    </div>
  )
}

/** That a letter waits to be answered, and how to take the change back. */
function Awaited({
  email,
  until,
  before,
}: {
  email: string
  until: Date | string
  before: string
}) {
  const t = useMessages(emailChangeMessages)
  const language = useLanguage()
  return (
    <section className="card stack" aria-labelledby="awaited">
      <h2 id="awaited">{t('awaitedTitle')}</h2>
      <p>{t('awaited', { email, until: formatMoment(until, language) })}</p>
      <p className="soft">{t('awaitedHint', { email: before })}</p>
      <Form>
        <Button look="quiet" name="intent" value="retract">
          {t('retract')}
        </Button>
      </Form>
    </section>
  )
}

function AskForm({
  hasFactor,
  isAgain,
  refused,
}: {
  hasFactor: boolean
  isAgain: boolean
  refused: RefusedForm | undefined
}) {
  const t = useMessages(emailChangeMessages)
  return (
    <section className="stack" aria-labelledby="ask">
      <h2 id="ask">{t(isAgain ? 'askAgainTitle' : 'askTitle')}</h2>
      <p>{t('askLead')}</p>
      <Form
        className="stack"
        refused={refused}
        words={[messages, factorMessages, emailChangeMessages]}
      >
        <TextField name="email" type="email" label={t('newEmail')} autoComplete="email" />
        <OwnerFields hasFactor={hasFactor} />
        <p>
          <Button name="intent" value="ask" look={isAgain ? 'quiet' : undefined}>
            {t('ask')}
          </Button>
        </p>
      </Form>
    </section>
  )
}
