import { useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { Button, ButtonLink } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { confirmEmailChange, findNewEmail } from '../confirm-email-change.server'
import { readBrowser } from '../read-browser.server'
import { DeadLink } from '../ui/dead-link'
import { emailChangeMessages } from '../words/email-change-messages'
import { messages } from '../words/messages'

export const handle = { access: 'anyone', form: 'open' } satisfies RouteHandle

/** Shows a button: programs that open every link of an e-mail must not confirm it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const t = translate(emailChangeMessages, context.language)
  const tGeneral = translate(messages, context.language)
  if (new URL(request.url).searchParams.has('changed')) {
    return data({ state: 'changed', title: t('changedTitle') } as const)
  }
  const email = await findNewEmail(context.database.read, params.token ?? '', context.now)
  if (email === null) {
    return data({ state: 'dead', title: tGeneral('deadTitle') } as const, { status: 410 })
  }
  return data({ state: 'awaited', email, title: t('confirmTitle') } as const)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const browser = readBrowser(request, context)
  const outcome = await confirmEmailChange(context, { token, browser, now: context.now })
  // The page, loaded again, says that the link no longer works.
  if (outcome.kind === 'refused') return null
  return redirect(pathTo('/new-email/:token', { token: 'done', query: { changed: true } }), 303)
}

export default function NewEmail() {
  const shown = useLoaderData<typeof loader>()
  const t = useMessages(emailChangeMessages)
  if (shown.state === 'dead') return <DeadLink />
  if (shown.state === 'changed') {
    return (
      <div className="stack narrow">
        <h1>{t('changedTitle')}</h1>
        <p className="lead">{t('changedLead')}</p>
        <p>
          <ButtonLink href={pathTo('/account')}>{t('toAccount')}</ButtonLink>
        </p>
      </div>
    )
  }
  return (
    <div className="stack narrow">
      <h1>{t('confirmTitle')}</h1>
      <p className="lead">{t('confirmLead', { email: shown.email })}</p>
      <Form>
        <Button>{t('confirm')}</Button>
      </Form>
      <p className="soft">{t('confirmHint')}</p>
    </div>
  )
}
