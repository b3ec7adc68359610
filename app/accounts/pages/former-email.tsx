import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { ContactLine } from '../../design/frame/contact-line'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { readBrowser } from '../read-browser.server'
import { findStoppableChange, stopEmailChange } from '../stop-email-change.server'
import { DeadLink } from '../ui/dead-link'
import { emailChangeMessages } from '../words/email-change-messages'
import { messages } from '../words/messages'

export const handle = { access: 'anyone', form: 'open' } satisfies RouteHandle

/** Shows a button: programs that open every link of an e-mail must not stop anything. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const does = await findStoppableChange(context.database.read, params.token ?? '', context.now)
  const title = does
    ? translate(emailChangeMessages, context.language)('stopTitle')
    : translate(messages, context.language)('deadTitle')
  return data({ does, title }, { status: does ? 200 : 410 })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const browser = readBrowser(request, context)
  const outcome = await stopEmailChange(context, { token, browser, now: context.now })
  if (outcome.kind === 'stopped')
    return redirect(pathTo('/reset-password/:token', { token: outcome.resetToken }), 303)
  // Without a live link the page, loaded again, says so.
  return outcome.why === 'taken' ? data({ isTaken: true }, { status: 409 }) : null
}

export default function FormerEmail() {
  const { does } = useLoaderData<typeof loader>()
  const isTaken = useActionData<typeof action>()?.isTaken ?? false
  const t = useMessages(emailChangeMessages)
  if (does === null) return <DeadLink />
  return (
    <div className="stack narrow">
      <h1>{t('stopTitle')}</h1>
      <p className="lead">{t(does)}</p>
      {isTaken ? (
        <>
          <Notice kind="bad">{t('stopTaken')}</Notice>
          <ContactLine />
        </>
      ) : (
        <Form>
          <Button>{t('stop')}</Button>
        </Form>
      )}
      <p className="soft">{t('stopHint')}</p>
    </div>
  )
}
