import { useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { beginVisit } from '../begin-visit.server'
import { confirmRegistration, findRegistration } from '../confirm-registration.server'
import { readNameParts, swapped } from '../domain/name-parts'
import { safePath } from '../domain/safe-path'
import { messages } from '../words/messages'
import { nameMessages } from '../words/name-messages'
import { forgetKeptRegistration } from '../secrecy/registration-cookie.server'
import { readBrowser } from '../read-browser.server'
import { setCookies } from '../ui/set-cookies'
import { DeadLink } from '../ui/dead-link'
import { ReadName } from '../ui/read-name'

export const handle = { access: 'anyone', form: 'open', sheet: 'accounts' } satisfies RouteHandle

/** Shows a button: programs that open every link of an e-mail must not confirm it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const t = translate(messages, context.language)
  const registration = await findRegistration(
    context.database.read,
    params.token ?? '',
    context.now,
  )
  const title = t(registration ? 'confirmTitle' : 'deadTitle')
  return data({ registration, title }, { status: registration ? 200 : 410 })
}

/** Which of the page's two buttons was pressed; what is neither confirms the name as it stands. */
const pressed = z.object({ reading: z.enum(['swap']).optional() }).strict()

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { now, database } = context
  const read = await readForm(request, pressed)
  const reading = read.ok ? read.value.reading : undefined
  const outcome = await database.transaction((tx) =>
    confirmRegistration(tx, context, { token: params.token ?? '', reading, now }),
  )
  // The page, loaded again, says that the link no longer works.
  if (outcome.kind === 'refused') return null
  const next = safePath(new URL(request.url).searchParams.get('next'), pathTo('/learn'))
  const visit = { personId: outcome.personId, browser: readBrowser(request, context), now }
  const cookies = await beginVisit(context, { ...visit, by: 'registration-email' })
  const headers = setCookies(cookies)
  headers.append('Set-Cookie', forgetKeptRegistration(context.config))
  return redirect(next, { status: 303, headers })
}

export default function ConfirmEmail() {
  const { registration } = useLoaderData<typeof loader>()
  const t = useMessages(messages)
  const tName = useMessages(nameMessages)
  if (!registration) return <DeadLink />
  const swappedName = swapped(registration.name)
  return (
    <div className="stack narrow">
      <h1>{t('confirmTitle')}</h1>
      <p className="lead">{t('confirmLead', registration)}</p>
      <ReadName name={registration.name} />
      <Form>
        <p className="row">
          <Button>{t('confirm')}</Button>
          {swappedName ? (
            <Button look="quiet" name="reading" value="swap">
              {tName('confirmSwap', { surname: readNameParts(swappedName).surname })}
            </Button>
          ) : null}
        </p>
      </Form>
      <p className="soft">{t('confirmHint')}</p>
    </div>
  )
}
