import { useActionData, useLoaderData } from '@remix-run/react'
import { data, redirect } from '@remix-run/server-runtime'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { z } from 'zod'
import { requirePermission } from '../../accounts/require-visitor.server'
import { FormFaults } from '../../design/controls/form-faults'
import { extractMessages } from '../../eligibility/words/extract-messages'
import { householdStandingMessages } from '../../eligibility/words/household-standing-messages'
import { messages } from '../../eligibility/words/messages'
import { HouseholdMembers } from '../../eligibility/ui/household-members'
import { pathTo } from '../../path-to'
import { changedMeanwhile } from '../../platform/forms/seen-field'
import { readForm, type FormErrors } from '../../platform/forms/read-form.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { listMembers } from '../list-members.server'
import { openMember } from '../open-member.server'
import { requireOpenRecord } from '../ui/require-open-record.server'

export const handle = {
  access: 'record:look',
  form: 'own',
  isDesk: true,
  sheet: 'records',
} satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { database, language, now } = context
  const { lookId, look } = await requireOpenRecord({ params, context }, officer)
  const title = translate(householdStandingMessages, language)('officialTitle')
  return { title, lookId, members: await listMembers(database.read, { look, officer, now }) }
}

type Refused = { errors: FormErrors; minutes: number }

export const form = z.object({ member: z.string().max(60) }).strict()

export async function action({ request, params, context }: ActionFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { database, now, requestId } = context
  const read = await readForm(request, form)
  if (!read.ok)
    return data<Refused>({ errors: { '': 'unknownField' }, minutes: 0 }, { status: 422 })
  const { lookId } = await requireOpenRecord({ params, context }, officer)
  const asked = { lookId, personId: read.value.member }
  const outcome = await database.transaction((tx) =>
    openMember(tx, context, { officer, ...asked, now, requestId }),
  )
  if (outcome.kind === 'opened')
    return redirect(pathTo('/authority/records/:lookId', { lookId: outcome.lookId }), 303)
  // Whoever has left the household since the page was made; it shows who belongs to it now.
  if (outcome.why !== 'throttled') {
    return data<Refused>({ errors: { '': changedMeanwhile }, minutes: 0 }, { status: 409 })
  }
  const seconds = outcome.retryAfterSeconds
  return data<Refused>(
    { errors: {}, minutes: Math.ceil(seconds / 60) },
    { status: 429, headers: { 'Retry-After': String(seconds) } },
  )
}

/** Who applies together with the person whose record is open. */
export default function OpenMember() {
  const t = useMessages(messages)
  const tExtract = useMessages(extractMessages)
  const { lookId, members } = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  const path = pathTo('/authority/records/:lookId', { lookId })
  return (
    <div className="stack stack-wide narrow">
      <h1>{t('recordTitle')}</h1>
      <FormFaults
        refused={refused && { ...refused, values: { minutes: refused.minutes } }}
        words={messages}
      />
      <HouseholdMembers
        members={members}
        action={pathTo('/authority/records/:lookId/household', { lookId })}
      />
      <p>
        <a href={path}>{tExtract('backToLook')}</a>
      </p>
    </div>
  )
}
