import { messages } from '../words/messages'
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
import { seenField } from '../../platform/forms/seen-field'
import { hasChangedSince, writeSeen } from '../../platform/forms/seen.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import { readDone } from '../../platform/http/read-done'
import type { RouteHandle } from '../../route-handle'
import { emailField } from '../domain/fields'
import { mostMembers } from '../domain/household'
import { findHousehold, type Household } from '../find-household.server'
import { householdMessages } from '../words/household-messages'
import { inviteToHousehold } from '../invite-to-household.server'
import { leaveHousehold } from '../leave-household.server'
import { listInvitations } from '../list-invitations.server'
import { requireVisitor } from '../require-visitor.server'
import { FormFaults } from '../../design/controls/form-faults'
import { InviteForm, Invited, LeaveForm, Members } from '../ui/household-parts'
import { askToWait, refuseForm, refuseOutdated } from '../ui/refuse-form'
import { retractInvitation } from '../retract-invitation.server'

export const handle = { access: 'signed-in', form: 'own', sheet: 'accounts' } satisfies RouteHandle

export const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('invite'), email: emailField }).strict(),
  z.object({ intent: z.literal('retract'), email: emailField }).strict(),
  z.object({ intent: z.literal('leave'), seen: seenField }).strict(),
])

const done = ['invited', 'retracted', 'left', 'joined', 'declined'] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id } = await requireVisitor(request, context)
  const { now, database } = context
  const household = await findHousehold(database.read, id)
  const invited = household
    ? await listInvitations(database.read, { householdId: household.id, now })
    : []
  return {
    members: household?.members.map(({ personId, name }) => ({ name, own: personId === id })) ?? [],
    invited,
    seen: { leave: writeSeen(membersOf(household)) },
    full: (household?.members.length ?? 1) + invited.length >= mostMembers,
    done: readDone(request, done),
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
    const { seen } = read.value
    const isOutdated = await database.transaction(async (tx) => {
      const household = await findHousehold(tx, personId)
      if (household && hasChangedSince(seen, membersOf(household))) return true
      await leaveHousehold(tx, { personId, requestId, now })
      return false
    })
    // The page shows who belongs together now.
    if (isOutdated) return refuseOutdated(read.typed)
    return redirect(pathTo('/household', { query: { done: 'left' } }), 303)
  }
  const { intent, email } = read.value
  if (intent === 'retract') {
    await database.transaction((tx) => retractInvitation(tx, { personId, email, now }))
    return redirect(pathTo('/household', { query: { done: 'retracted' } }), 303)
  }
  const invitation = { inviter: visitor, email, address, requestId, now }
  const outcome = await inviteToHousehold(context, invitation)
  if (outcome.kind === 'invited')
    return redirect(pathTo('/household', { query: { done: 'invited' } }), 303)
  const { why } = outcome
  const { typed } = read
  if (why === 'throttled') return askToWait(outcome, typed)
  return refuseForm({ email: why }, typed)
}

function membersOf(household: Household | null): string[] {
  return household?.members.map(({ personId }) => personId).sort() ?? []
}

export default function HouseholdPage() {
  const { members, invited, seen, full, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(householdMessages)
  const isInvite = refused?.typed.intent === 'invite'
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('householdTitle')}</h1>
        <p className="lead">{t('householdLead')}</p>
        {done && !refused ? <Notice kind="good">{t(`done-${done}`)}</Notice> : null}
        <FormFaults refused={isInvite ? undefined : refused} words={messages} />
      </header>
      <Members members={members} />
      <Invited invited={invited} />
      <InviteForm full={full} refused={isInvite ? refused : undefined} />
      {members.length > 0 ? <LeaveForm seen={seen.leave} /> : null}
    </div>
  )
}
