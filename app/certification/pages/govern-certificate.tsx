import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { requirePersonTurn } from '../../accounts/require-turn.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Notice } from '../../design/controls/notice'
import { confirmCertificateChange } from '../../journeys/confirm-certificate-change.server'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { seenField } from '../../platform/forms/seen-field'
import { translate, useMessages } from '../../platform/i18n/messages'
import { readDone } from '../../platform/http/read-done'
import type { RequestContext } from '../../context'
import type { RouteHandle } from '../../route-handle'
import { declineChange } from '../life/decline-change.server'
import { formatCertificateCode } from '../domain/certificate-code'
import { governMessages } from '../words/govern-messages'
import { CertificateHistory } from '../ui/certificate-history'
import { findByAddress } from '../ui/find-by-address.server'
import { GovernedFacts } from '../ui/governed-facts'
import { Lineage } from '../ui/lineage'
import { presentGoverned } from '../ui/present-governed.server'
import { EarlierProposals, OpenProposal } from '../ui/proposals'
import { ProposeLinks } from '../ui/propose-links'
import { StatusBadge } from '../ui/status-badge'
import { retractProposal } from '../life/retract-proposal.server'

export const handle = {
  access: 'certificate:govern',
  form: 'again',
  isDesk: true,
  isPastedInto: true,
  sheet: 'certification',
} satisfies RouteHandle

export const form = z
  .object({
    intent: z.enum(['confirm', 'decline', 'retract']),
    proposal: z.string(),
    seen: seenField,
  })
  .strict()

const done = ['proposed', 'confirmed', 'declined', 'withdrawn'] as const

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const certificate = await findByAddress(context, request, params.code)
  const { personId } = certificate
  await requirePersonTurn(context, { visitor, personId, page: 'certificate' })
  const t = translate(governMessages, context.language)
  return {
    ...(await presentGoverned(context, certificate, visitor.id)),
    done: readDone(request, done),
    title: t('pageTitle', { code: formatCertificateCode(certificate.code) }),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { code } = await findByAddress(context, request, params.code)
  const read = await readForm(request, form)
  if (!read.ok) return data({ why: 'no-such-proposal' as const }, { status: 422 })
  const { intent, proposal, seen } = read.value
  const outcome = await decide(context, intent, { proposalId: proposal, actorId: visitor.id, seen })
  if (outcome.kind === 'refused') {
    const why = outcome.why === 'altered' ? ('cannotCopy' as const) : outcome.why
    return data({ why }, { status: why === 'changed-since' ? 409 : 422 })
  }
  const now = outcome.kind === 'confirmed' ? outcome.code : code
  return redirect(
    pathTo('/admin/certificates/:code', { code: now, query: { done: outcome.kind } }),
    303,
  )
}

function decide(
  context: RequestContext,
  intent: z.output<typeof form>['intent'],
  { proposalId, actorId, seen }: { proposalId: string; actorId: string; seen: string },
) {
  const { database, now } = context
  const given = { proposalId, actorId, now }
  switch (intent) {
    case 'confirm':
      return confirmCertificateChange(context, { proposalId, confirmedBy: actorId, seen, now })
    case 'decline':
      return database.transaction((tx) => declineChange(tx, { ...given, seen }))
    case 'retract':
      return database.transaction((tx) => retractProposal(tx, given))
  }
}

export default function GovernCertificate() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(governMessages)
  const { shown, open, answering, earlier, events, acts } = page
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <p>
          <a href={pathTo('/admin/certificates')}>{t('toList')}</a>
        </p>
        <div className="row">
          <h1 className="certificate-code">{formatCertificateCode(shown.code)}</h1>
          <StatusBadge status={shown.status} />
        </div>
        {refused ? <Notice kind="bad">{t(refused.why)}</Notice> : null}
        {page.done && !refused ? <Notice kind="good">{t(`done-${page.done}`)}</Notice> : null}
        {shown.status === 'altered' ? <Notice kind="bad">{t('altered')}</Notice> : null}
      </header>
      <GovernedFacts shown={shown} holder={page.holder} />
      <Lineage
        pathOf={(code) => pathTo('/admin/certificates/:code', { code })}
        replaces={page.replaces}
        replacedBy={page.replacedBy}
      />
      {open && answering ? (
        <OpenProposal proposal={open} answering={answering} seen={page.seen} />
      ) : null}
      <CertificateHistory events={events} isReplacement={page.replaces !== null} />
      {open || page.own ? null : <ProposeLinks code={shown.code} acts={acts} />}
      <EarlierProposals proposals={earlier} />
    </div>
  )
}
