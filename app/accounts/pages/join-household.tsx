import { messages } from '../words/messages'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { Button, ButtonLink } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { householdMessages } from '../words/household-messages'
import { declineInvitation, findInvitation, joinHousehold } from '../join-household.server'
import { requireVisitor } from '../require-visitor.server'
import { FormFaults } from '../../design/controls/form-faults'
import { refuseForm } from '../ui/refuse-form'

export const handle = { access: 'signed-in', form: 'own' } satisfies RouteHandle

export const form = z.object({ intent: z.enum(['join', 'decline']) }).strict()

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireVisitor(request, context)
  const { now, database, language } = context
  const t = translate(householdMessages, language)
  const answer = { person, token: params.token ?? '', now }
  const invitation = await findInvitation(database.read, answer)
  const title = t(invitation ? 'joinTitle' : 'deadTitle')
  const shown = { inviter: invitation?.inviter ?? null, email: person.email, title }
  return data(shown, { status: invitation ? 200 : 410 })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireVisitor(request, context)
  const read = await readForm(request, form)
  if (!read.ok) return refuseForm(read.errors)
  const { requestId, now, database } = context
  const answer = { person, token: params.token ?? '', requestId, now }
  if (read.value.intent === 'decline') {
    const declined = await database.transaction((tx) => declineInvitation(tx, answer))
    // The page, loaded again, says that the link no longer works.
    return declined ? redirect(pathTo('/household', { query: { done: 'declined' } }), 303) : null
  }
  const outcome = await database.transaction((tx) => joinHousehold(tx, answer))
  if (outcome.kind === 'joined')
    return redirect(pathTo('/household', { query: { done: 'joined' } }), 303)
  return outcome.why === 'no-such-invitation' ? null : refuseForm({ join: outcome.why })
}

export default function JoinHousehold() {
  const { inviter, email } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(householdMessages)
  if (inviter === null) {
    return (
      <div className="stack narrow">
        <h1>{t('deadTitle')}</h1>
        <p className="lead">{t('deadLead', { email })}</p>
        <p>
          <ButtonLink href={pathTo('/household')}>{t('toHousehold')}</ButtonLink>
        </p>
      </div>
    )
  }
  const why = refused?.errors.join
  return (
    <div className="stack narrow">
      <h1>{t('joinTitle')}</h1>
      {why ? (
        <Notice kind="bad">
          {t(why === 'full' ? 'householdFull' : 'belongsElsewhere')}{' '}
          <a href={pathTo('/household')}>{t('toHousehold')}</a>
        </Notice>
      ) : (
        <FormFaults refused={refused ?? undefined} words={messages} />
      )}
      <p className="lead">{t('joinLead', { name: inviter })}</p>
      <p>{t('joinMeans')}</p>
      <Form className="row">
        <Button name="intent" value="join">
          {t('join')}
        </Button>
        <Button look="quiet" name="intent" value="decline">
          {t('decline')}
        </Button>
      </Form>
    </div>
  )
}
