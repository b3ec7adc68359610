import { useLoaderData } from '@remix-run/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import { readDone } from '../../platform/http/read-done'
import type { RouteHandle } from '../../route-handle'
import { endSessions } from '../end-sessions.server'
import { listSessions } from '../list-sessions.server'
import { readBrowser } from '../read-browser.server'
import { requireVisitor } from '../require-visitor.server'
import { sessionMessages } from '../words/session-messages'
import { sessionIdOf } from '../sessions/read-session.server'
import { refuseForm } from '../ui/refuse-form'
import { SessionCard } from '../ui/session-card'

export const handle = { access: 'signed-in', form: 'own', sheet: 'accounts' } satisfies RouteHandle

export const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('end'), session: z.string().regex(/^[\da-f]{64}$/) }).strict(),
  z.object({ intent: z.literal('end-others') }).strict(),
])

const done = ['ended', 'others'] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const sessionId = sessionIdOf(request, context)
  const { now, database, language } = context
  return {
    sessions: await listSessions(database.read, { personId, sessionId, now }),
    done: readDone(request, done),
    title: translate(sessionMessages, language)('title'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const read = await readForm(request, form)
  if (!read.ok) return refuseForm(read.errors, read.typed)
  const sessionId = read.value.intent === 'end' ? read.value.session : undefined
  const browser = readBrowser(request, context)
  await endSessions(context, { personId, sessionId, browser, now: context.now })
  // Whoever ended the session that they are in is asked to sign in.
  return redirect(
    pathTo('/account/sessions', { query: { done: sessionId ? 'ended' : 'others' } }),
    303,
  )
}

export default function Sessions() {
  const { sessions, done: told } = useLoaderData<typeof loader>()
  const t = useMessages(sessionMessages)
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        {told ? <Notice kind="good">{t(`done-${told}`)}</Notice> : null}
      </header>
      <ul className="plain-list stack">
        {sessions.map((session) => (
          <SessionCard key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Form action={pathTo('/account/sessions')}>
          <Button look="quiet" name="intent" value="end-others">
            {t('endOthers')}
          </Button>
        </Form>
      ) : (
        <p className="soft">{t('onlyThis')}</p>
      )}
      <p>
        <a href={pathTo('/account', { fragment: 'password' })}>{t('toPassword')}</a>
      </p>
    </div>
  )
}
