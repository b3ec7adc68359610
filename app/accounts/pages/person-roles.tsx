import { useActionData, useLoaderData } from '@remix-run/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import type { ProposedAct } from '../../approvals/domain/proposed-act'
import { proposeAct } from '../../approvals/propose-act.server'
import { proposeIinChange } from '../../approvals/propose-iin-change.server'
import { tellOfApproval, type DirectAct } from '../../approvals/tell-of-approval.server'
import type { RequestContext } from '../../context'
import { Notice } from '../../design/controls/notice'
import { pathTo } from '../../path-to'
import type { Database } from '../../platform/database/database.server'
import { readForm } from '../../platform/forms/read-form.server'
import { seenField } from '../../platform/forms/seen-field'
import { hasChangedSince, writeSeen } from '../../platform/forms/seen.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import { readDone } from '../../platform/http/read-done'
import type { RouteHandle } from '../../route-handle'
import {
  optionalEmailField,
  optionalPlaceField,
  releaseGroundField,
  roleField,
} from '../domain/fields'
import { isGrantedByTwo } from '../domain/approval'
import { judgeGrant } from '../domain/judge-grant'
import { findFactorSince } from '../find-factor-since.server'
import { findIinMark } from '../find-iin-mark.server'
import { findPerson } from '../find-person.server'
import { grantRole, type GrantOutcome } from '../grant-role.server'
import { listRoles, type HeldRole } from '../list-roles.server'
import { isStaff } from '../domain/permissions'
import { findSecondFactor } from '../find-second-factor.server'
import { messages } from '../words/messages'
import { requirePersonTurn } from '../require-turn.server'
import { requirePermission } from '../require-visitor.server'
import { FactorRemoval } from '../ui/factor-removal'
import { FormFaults } from '../../design/controls/form-faults'
import { refuseForm, refuseOutdated } from '../ui/refuse-form'
import { IinChange } from '../ui/iin-change'
import { GrantForm, HeldRoles } from '../ui/role-forms'
import { removeRole, type RemoveOutcome } from '../remove-role.server'

export const handle = {
  access: 'role:grant',
  form: 'again',
  isDesk: true,
  sheet: 'accounts',
} satisfies RouteHandle

export const form = z.discriminatedUnion('intent', [
  z
    .object({
      intent: z.literal('grant'),
      role: roleField,
      region: optionalPlaceField,
      seen: seenField,
    })
    .strict(),
  z.object({ intent: z.literal('remove'), role: roleField, seen: seenField }).strict(),
  z.object({ intent: z.literal('remove-second-factor') }).strict(),
  z
    .object({
      intent: z.literal('change-iin'),
      ground: releaseGroundField,
      toEmail: optionalEmailField,
    })
    .strict(),
])

const done = ['granted', 'removed'] as const

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { read } = context.database
  const person = await findPerson(read, params.personId ?? '')
  if (!person) throw new Response(null, { status: 404 })
  const { id, name, email } = person
  await requirePersonTurn(context, { visitor, personId: id, page: 'roles' })
  const factor = await findSecondFactor(context, { personId: id, now: context.now })
  const held = await listRoles(read, id)
  const iin = await findIinMark(read, id)
  const shown = writeSeen(held.map(officeOf))
  return {
    person: { id, name, email },
    held,
    iin: iin && { lastFour: iin.lastFour, ground: iin.ground },
    seen: { grant: shown, remove: shown },
    // Never the factor itself: it may hold a secret that is on its owner's screen.
    factorSince: factor.kind === 'set-up' ? factor.since : null,
    done: readDone(request, done),
    title: translate(messages, context.language)('rolesTitle', { name }),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const read = await readForm(request, form)
  if (!read.ok) return refuseForm(read.errors, read.typed)
  const change = read.value
  const { requestId, now, database } = context
  const { personId = '' } = params
  const facts = { personId, actorId: visitor.id, requestId, now }

  if (change.intent === 'grant') {
    const { role, region: place } = change
    const office = { region: place?.region ?? null, district: place?.district ?? null }
    const fault = judgeGrant(role, office.region, office.district)
    if (fault) return refuseGrant(fault, read.typed)
    const outcome = await database.transaction(async (tx) => {
      const held = (await listRoles(tx, personId)).map(officeOf)
      const wanted = writeSeen(officeOf({ role, ...office }))
      const isSo = held.some((each) => writeSeen(each) === wanted)
      const isHere = (await findPerson(tx, personId)) !== null
      if (isHere && !isSo && hasChangedSince(change.seen, held)) return outdated
      if (isHere && !isSo && isGrantedByTwo(role)) {
        const act = { kind: 'grant-role', personId, role, ...office } as const
        return propose(tx, context, act, visitor.id)
      }
      const granted = await grantRole(tx, { ...facts, role, ...office })
      if (granted.kind === 'granted') await tellDone(tx, context, 'grant-role', facts)
      return granted
    })
    if (outcome.kind === 'outdated') return refuseOutdated(read.typed)
    if (outcome.kind === 'proposed') return leadToProposal(outcome.proposalId)
    if (outcome.kind !== 'refused')
      return redirect(
        pathTo('/admin/people/:personId', { personId, query: { done: 'granted' } }),
        303,
      )
    return refuseGrant(outcome.why, read.typed)
  }
  if (change.intent === 'remove-second-factor') {
    // One's own is given once more for it: an open session is not enough.
    if (personId === visitor.id) return redirect(pathTo('/account/second-factor'), 303)
    const outcome = await database.transaction(async (tx) => {
      const since = (await findFactorSince(tx, personId))?.toISOString()
      if (since === undefined) return null
      return propose(tx, context, { kind: 'reset-factor', personId, since }, visitor.id)
    })
    return outcome ? leadToProposal(outcome.proposalId) : refuseForm({ '': 'factorNotSetUp' })
  }
  if (change.intent === 'change-iin') {
    const { ground, toEmail } = change
    const asked = { personId, ground, toEmail, proposedBy: visitor.id }
    const outcome = await proposeIinChange(context, asked)
    if (outcome.kind === 'proposed') return leadToProposal(outcome.proposalId)
    return refuseForm(outcome.errors, read.typed)
  }
  const { role } = change
  const outcome = await database.transaction(async (tx) => {
    const held = await listRoles(tx, personId)
    const isHeld = held.some((each) => each.role === role)
    if (isHeld && hasChangedSince(change.seen, held.map(officeOf))) return outdated
    const removed = await removeRole(tx, { ...facts, role })
    if (removed.kind === 'removed') await tellDone(tx, context, 'remove-role', facts)
    return removed
  })
  if (outcome.kind === 'outdated') return refuseOutdated(read.typed)
  if (outcome.kind === 'refused') return refuseRemoval(outcome.why)
  // Who gave up the role of administrator may not look at this page any more.
  const own = personId === visitor.id && role === 'administrator'
  return redirect(
    own ? pathTo('/') : pathTo('/admin/people/:personId', { personId, query: { done: 'removed' } }),
    303,
  )
}

/** Lays before a second administrator what one alone may not do. */
async function propose(
  tx: Database,
  context: RequestContext,
  act: ProposedAct,
  proposedBy: string,
) {
  const { requestId, now } = context
  const proposalId = await proposeAct(tx, context, { act, proposedBy, requestId, now })
  return { kind: 'proposed', proposalId } as const
}

function leadToProposal(proposalId: string) {
  return redirect(
    pathTo('/admin/approvals/:proposalId', { proposalId, query: { done: 'proposed' } }),
    303,
  )
}

function tellDone(
  tx: Database,
  { config, now }: RequestContext,
  act: DirectAct,
  { personId, actorId }: { personId: string; actorId: string },
) {
  const told = { event: 'done', act, actorId, concerned: [personId] } as const
  return tellOfApproval(tx, config, {
    ...told,
    path: pathTo('/admin/people/:personId', { personId }),
    now,
  })
}

/** Somebody changed the roles since the page was made; it shows them as they are now. */
const outdated = { kind: 'outdated' } as const

function officeOf({ role, region, district }: Omit<HeldRole, 'grantedAt'>) {
  return { role, region, district }
}

type WhyNot<Outcome> = Extract<Outcome, { why: string }>['why']

function refuseGrant(why: WhyNot<GrantOutcome>, typed: Record<string, string>) {
  if (why === 'no-such-person') throw new Response(null, { status: 404 })
  // Whatever takes two was proposed instead.
  if (why === 'second-administrator-needed') throw new Error(why)
  const said = {
    'region-missing': 'regionMissing',
    'region-unknown': 'regionUnknown',
    'region-unwanted': 'regionUnwanted',
    'district-unknown': 'districtUnknown',
  }
  return refuseForm({ region: said[why] }, typed)
}

function refuseRemoval(why: WhyNot<RemoveOutcome>) {
  return refuseForm({ '': why === 'last-administrator' ? 'lastAdministrator' : 'notHeld' })
}

export default function PersonRoles() {
  const { person, held, iin, seen, factorSince, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(messages)
  const isGrant = refused?.typed.intent === 'grant'
  const isIin = refused?.typed.intent === 'change-iin'
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <p>
          <a href={pathTo('/admin/people')}>{t('backToPeople')}</a>
        </p>
        <h1>{person.name}</h1>
        <p className="lead">{person.email}</p>
        {done && !refused ? <Notice kind="good">{t(`done-${done}`)}</Notice> : null}
        <FormFaults refused={isGrant || isIin ? undefined : refused} words={messages} />
      </header>
      <HeldRoles personId={person.id} held={held} seen={seen.remove} />
      <FactorRemoval
        personId={person.id}
        since={factorSince}
        must={isStaff(held.map(({ role }) => role))}
      />
      <IinChange personId={person.id} iin={iin} refused={isIin ? refused : undefined} />
      <GrantForm personId={person.id} seen={seen.grant} refused={isGrant ? refused : undefined} />
    </div>
  )
}
