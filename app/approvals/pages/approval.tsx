import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { listNames } from '../../accounts/list-names.server'
import { requirePersonTurn } from '../../accounts/require-turn.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Button } from '../../design/controls/button'
import { FormFaults } from '../../design/controls/form-faults'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { RequirementView } from '../../eligibility/ui/requirement-view'
import { answerApproval } from '../../journeys/answer-approval.server'
import { listProgrammes } from '../../learning/list-programmes.server'
import { pathTo } from '../../path-to'
import { readForm, type FormErrors } from '../../platform/forms/read-form.server'
import { formatDate } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { refusalOfConfirming } from '../close-proposal.server'
import { standingOf, type Answer } from '../domain/proposal'
import { peopleOf } from '../domain/proposed-act'
import { listConfirmers } from '../list-confirmers.server'
import { findProposal } from '../data/proposals'
import { messages } from '../words/messages'
import { ActFacts, useActTitle } from '../ui/act-facts'
import { listChangedRequirements, presentAct } from '../ui/present-act.server'

export const handle = {
  access: 'approval:answer',
  form: 'again',
  isDesk: true,
  sheet: 'records',
} satisfies RouteHandle

export const form = z
  .object({ answer: z.enum(['confirm', 'decline', 'retract'], { message: 'unknownField' }) })
  .strict()

const answerOf: Record<z.infer<typeof form>['answer'], Answer> = {
  confirm: 'confirmed',
  decline: 'declined',
  retract: 'withdrawn',
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { database, now, language } = context
  const db = database.read
  const proposal = await findProposal(db, params.proposalId ?? '')
  if (!proposal) throw new Response(null, { status: 404 })
  const { id, act, proposedBy, proposedAt, lapsesAt, answeredBy, answeredAt } = proposal
  for (const personId of peopleOf(act)) {
    await requirePersonTurn(context, { visitor, personId, page: 'approval' })
  }
  const standing = standingOf(proposal, now)
  const names = await listNames(db, [proposedBy, ...(answeredBy ? [answeredBy] : [])])
  const isWaiting = standing === 'waiting'
  const programmes = act.kind === 'publish-table' ? await listProgrammes(db) : []
  return {
    ...{ id, standing, proposedAt, lapsesAt, answeredAt },
    act: await presentAct(db, act),
    proposer: names.get(proposedBy) ?? '',
    answerer: answeredBy === null ? null : (names.get(answeredBy) ?? ''),
    isOwn: proposedBy === visitor.id,
    obstacle: await refusalOfConfirming(db, proposal, visitor.id, now),
    confirmers: isWaiting ? (await listConfirmers(db, proposal, now)).map(({ name }) => name) : [],
    changed: act.kind === 'publish-table' ? await listChangedRequirements(db, act) : [],
    programmes: Object.fromEntries(
      programmes.map(({ programme, definition }) => [programme, definition.title[language]]),
    ),
    isNew: new URL(request.url).searchParams.get('done') === 'proposed',
    title: translate(messages, language)('pageTitle'),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const read = await readForm(request, form)
  if (!read.ok) return data<{ errors: FormErrors }>({ errors: read.errors }, { status: 422 })
  const { proposalId = '' } = params
  const { requestId, now } = context
  const outcome = await answerApproval(context, {
    proposalId,
    answer: answerOf[read.value.answer],
    answeredBy: visitor.id,
    requestId,
    now,
  })
  if (outcome.kind === 'answered')
    return redirect(pathTo('/admin/approvals/:proposalId', { proposalId }), 303)
  if (outcome.why === 'no-such-proposal') throw new Response(null, { status: 404 })
  return data<{ errors: FormErrors }>({ errors: { '': outcome.why } }, { status: 409 })
}

/** One proposal: what exactly would be done, who asks for it, and the one thing that this visitor can do. */
export default function Approval() {
  const proposal = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(messages)
  const title = useActTitle()
  const language = useLanguage()
  const { act, standing, proposer, proposedAt, lapsesAt, answerer, answeredAt, isOwn } = proposal
  const { obstacle } = proposal
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <p>
          <a href={pathTo('/admin/approvals')}>{t('back')}</a>
        </p>
        <h1>{title(act)}</h1>
        {proposal.isNew && !refused ? <Notice kind="good">{t('isProposed')}</Notice> : null}
        <FormFaults refused={refused} words={messages} />
        <p className="lead">{t(`lead-${standing}`)}</p>
      </header>
      <section className="card stack">
        <ActFacts act={act} />
        <p className="soft small">
          {isOwn ? t('ownOn') : t('proposedBy', { name: proposer })},{' '}
          {formatDate(proposedAt, language)}
        </p>
        {standing === 'waiting' && obstacle !== 'proposer-left' ? (
          <p className="soft small">{t('lapses', { date: formatDate(lapsesAt, language) })}</p>
        ) : null}
        {answerer && answeredAt && standing !== 'waiting' && standing !== 'lapsed' ? (
          <p className="soft small">
            {t(`by-${standing}`, { name: answerer })}, {formatDate(answeredAt, language)}
          </p>
        ) : null}
      </section>
      <Changed />
      {standing === 'waiting' ? <WaysOn /> : null}
    </div>
  )
}

function Changed() {
  const { changed, programmes } = useLoaderData<typeof loader>()
  const t = useMessages(messages)
  if (changed.length === 0) return null
  return (
    <section className="stack" aria-labelledby="changed">
      <h2 id="changed">{t('changedTitle')}</h2>
      {changed.map(({ before, after }) => (
        <div key={after.id} className="stack">
          <p>{t(before ? 'wouldBe' : 'wouldBeNew')}</p>
          <RequirementView requirement={after} programmes={programmes} />
          {before ? (
            <>
              <p>{t('isNow')}</p>
              <RequirementView requirement={before} programmes={programmes} />
            </>
          ) : null}
        </div>
      ))}
    </section>
  )
}

function WaysOn() {
  const { id, isOwn, obstacle, confirmers, act } = useLoaderData<typeof loader>()
  const t = useMessages(messages)
  const others = confirmers.length > 0
  return (
    <Form className="stack" action={pathTo('/admin/approvals/:proposalId', { proposalId: id })}>
      {obstacle && !isOwn ? <Notice kind="care">{t(obstacle)}</Notice> : null}
      {obstacle && others ? <p>{t('confirmers', { names: confirmers.join(', ') })}</p> : null}
      {others ? null : (
        <Notice kind="care">
          {t('nobody')} <code>{commandFor(act.kind)}</code>
        </Notice>
      )}
      {obstacle ? null : <p>{t('confirmWarning')}</p>}
      <p className="row">
        {obstacle ? null : (
          <Button name="answer" value="confirm">
            {t('confirm')}
          </Button>
        )}
        {obstacle === 'own-case' ? null : (
          <Button look="quiet" name="answer" value={isOwn ? 'retract' : 'decline'}>
            {t(isOwn ? 'retract' : 'decline')}
          </Button>
        )}
      </p>
    </Form>
  )
}

/** The operator's command line does the same, where no second administrator can. */
function commandFor(kind: ReturnType<typeof useLoaderData<typeof loader>>['act']['kind']): string {
  if (kind === 'grant-role') return 'role:grant'
  if (kind === 'reset-factor') return 'person:reset-second-factor'
  if (kind === 'release-iin') return 'iin:release'
  if (kind === 'move-iin') return 'iin:move'
  return kind === 'publish-table' ? 'content:publish' : 'client:create'
}
