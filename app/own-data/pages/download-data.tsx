import { useActionData, useLoaderData } from '@remix-run/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { triedPasswordField } from '../../accounts/domain/fields'
import { provePassword } from '../../accounts/prove-password.server'
import { readBrowser } from '../../accounts/read-browser.server'
import { requireVisitor } from '../../accounts/require-visitor.server'
import { askToWait, refuseForm } from '../../accounts/ui/refuse-form'
import { Button, ButtonLink } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { TextField } from '../../design/controls/text-field'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { hasPasswordProof, keepPasswordProof } from '../../accounts/keep-password-proof.server'
import { downloadMessages } from '../words/download-messages'
import { ownMessages } from '../words/own-messages'

export const handle = { access: 'signed-in', form: 'own' } satisfies RouteHandle

export const form = z.object({ password: triedPasswordField }).strict()

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const { sessionId } = readBrowser(request, context)
  return {
    ready: hasPasswordProof(request, context, { personId, sessionId }, context.now),
    mustWait: new URL(request.url).searchParams.has('wait'),
    title: translate(ownMessages, context.language)('toDownload'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireVisitor(request, context)
  const read = await readForm(request, form)
  if (!read.ok) return refuseForm(read.errors)
  const browser = readBrowser(request, context)
  const { now } = context
  const { password } = read.value
  const outcome = await provePassword(context, { person, password, browser, now })
  if (outcome.kind === 'refused') {
    if (outcome.why === 'throttled') return askToWait(outcome)
    return refuseForm({ password: 'passwordWrong' })
  }
  const owner = { personId: person.id, sessionId: browser.sessionId }
  return redirect(pathTo('/my-data/download'), {
    status: 303,
    headers: { 'Set-Cookie': keepPasswordProof(context, owner, now) },
  })
}

export default function DownloadData() {
  const { ready, mustWait, title } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(downloadMessages)
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{title}</h1>
        <p className="lead">{t('lead')}</p>
        {mustWait && !refused ? <Notice kind="bad">{t('throttled')}</Notice> : null}
      </header>
      <Notice kind="care">{t('care')}</Notice>
      {ready && !refused ? (
        <section className="stack">
          <p>{t('ready')}</p>
          <p>
            <ButtonLink href={pathTo('/my-data/archive')}>{t('take')}</ButtonLink>
          </p>
        </section>
      ) : (
        <Form className="stack" refused={refused} words={downloadMessages}>
          <p>{t('whyPassword')}</p>
          <TextField
            name="password"
            type="password"
            label={t('password')}
            autoComplete="current-password"
          />
          <p>
            <Button>{t('prepare')}</Button>
          </p>
        </Form>
      )}
      <p>
        <a href={pathTo('/my-data')}>{t('back')}</a>
      </p>
    </div>
  )
}
