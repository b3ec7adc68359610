import { useActionData, useLoaderData } from '@remix-run/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { Notice } from '../../design/controls/notice'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import { emailField } from '../domain/fields'
import { mostMembers } from '../domain/household'
import { findHousehold } from '../find-household.server'
import { householdMessages } from '../household-messages'
import { inviteToHousehold } from '../invite-to-household.server'
import { leaveHousehold } from '../leave-household.server'
import { listInvitations } from '../list-invitations.server'
import { requireVisitor } from '../require-visitor.server'
import { FormFault } from '../ui/form-fault'
import { InviteForm, Invited, LeaveForm, Members } from '../ui/household-parts'
import { refuseForm } from '../ui/refuse-form'
import { withdrawInvitation } from '../withdraw-invitation.server'

export const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('invite'), email: emailField }).strict(),
  z.object({ intent: z.literal('withdraw'), email: emailField }).strict(),
  z.object({ intent: z.literal('leave') }).strict(),
])

const done = ['invited', 'withdrawn', 'left', 'joined', 'declined'] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id } = await requireVisitor(request, context)
  const { now, database } = context
  const household = await findHousehold(database.read, id)
  const invited = household
    ? await listInvitations(database.read, { householdId: household.id, now })
    : []
  const told = new URL(request.url).searchParams.get('done')
  return {
    members: household?.members.map(({ personId, name }) => ({ name, own: personId === id })) ?? [],
    invited,
    full: (household?.members.length ?? 1) + invited.length >= mostMembers,
    done: done.find((each) => each === told) ?? null,
    title: translate(householdMessages, context.language)('householdTitle'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = await requireVisitor(request, context)
  const read = await readForm(request, form)
  if (!read.ok) return refuseForm(read.errors, read.typed)
  const { address, requestId, now, database } = context
  const personId = visitor.id
  if (read.value.intent === 'leave') {
    await database.transaction((tx) => leaveHousehold(tx, { personId, requestId, now }))
    return redirect('/household?done=left', 303)
  }
  const { intent, email } = read.value
  if (intent === 'withdraw') {
    await database.transaction((tx) => withdrawInvitation(tx, { personId, email, now }))
    return redirect('/household?done=withdrawn', 303)
  }
  const invitation = { inviter: visitor, email, address, requestId, now }
  const outcome = await inviteToHousehold(context, invitation)
  if (outcome.kind === 'invited') return redirect('/household?done=invited', 303)
  const { why } = outcome
  const { typed } = read
  if (why === 'throttled') return refuseForm({ '': why }, typed, 429)
  return refuseForm({ email: why }, typed)
}

export default function HouseholdPage() {
  const { members, invited, full, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(householdMessages)
  const isInvite = refused?.typed.intent === 'invite'
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('householdTitle')}</h1>
        <p className="lead">{t('householdLead')}</p>
        {done && !refused ? <Notice kind="good">{t(`done-${done}`)}</Notice> : null}
        <FormFault refused={isInvite ? undefined : refused} />
      </header>
      <Members members={members} />
      <Invited invited={invited} />
      <InviteForm full={full} refused={isInvite ? refused : undefined} />
      {members.length > 0 ? <LeaveForm /> : null}
    </div>
  )
}
