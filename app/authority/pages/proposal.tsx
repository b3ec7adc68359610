import { useActionData, useLoaderData } from '@remix-run/react'
import { data, redirect } from '@remix-run/server-runtime'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import type { Visitor } from '../../accounts/find-visitor.server'
import { listNames } from '../../accounts/list-names.server'
import { lapseOf } from '../../accounts/domain/proposal-life'
import { isOwnCase } from '../../accounts/is-own-case.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import type { RequestContext } from '../../context'
import { Button } from '../../design/controls/button'
import { FormFaults } from '../../design/controls/form-faults'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { RecordItemView } from '../../eligibility/ui/record-item-view'
import { RecognisedFacts } from '../../eligibility/ui/recognised-facts'
import { readProposalGround } from '../../eligibility/read-proposal-ground.server'
import { standingOf } from '../../eligibility/domain/proposal'
import { findProposal } from '../../eligibility/find-proposal.server'
import { answerDecision, refusalOfConfirming } from '../../journeys/answer-decision.server'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { writeSeen } from '../../platform/forms/seen.server'
import { formatDate, formatMoment } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { conflictMessages } from '../words/conflict-messages'
import { decisionMessages } from '../words/decision-messages'
import { answerForm } from '../domain/decision-form'
import { findAskedItem } from '../find-asked-item.server'
import { readOpenRecord } from '../read-open-record.server'
import { Conflicts } from '../ui/conflicts'

export const handle = {
  access: 'record:decide',
  form: 'own',
  isDesk: true,
  sheet: 'records',
} satisfies RouteHandle

export { answerForm as form } from '../domain/decision-form'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { database, now, language } = context
  const { proposal, person } = await requireProposal(context, officer, params)
  const asked = { ...proposal, personId: person.id, now }
  const found = await findAskedItem(database.read, asked)
  const names = await listNames(database.read, [proposal.proposedBy])
  const { kind, ground, groundDate, validUntil, recognised, proposedAt } = proposal
  const isOwn = proposal.proposedBy === officer.id
  const stood = await readProposalGround(database.read, proposal, now)
  return {
    title: translate(decisionMessages, language)('proposalTitle'),
    lookId: params.lookId ?? '',
    name: person.name,
    asked: found && { form: found.form, title: found.item.title },
    stands: found?.item ?? null,
    conflicts: stood.conflicts,
    seen: writeSeen(stood),
    proposal: { kind, ground, groundDate, validUntil, recognised, proposedAt },
    standing: standingOf(proposal, now),
    lapsesAt: lapseOf(proposedAt),
    proposedBy: names.get(proposal.proposedBy) ?? '',
    isOwn,
    /** Why this officer cannot confirm it: said beforehand, and without the button. */
    obstacle: await refusalOfConfirming(database.read, proposal, officer.id, now),
    ownCase: await isOwnCase(database.read, officer.id, person.id, now),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { proposal } = await requireProposal(context, officer, params)
  const form = await readForm(request, answerForm)
  if (!form.ok) return data<Refused>({ errors: form.errors }, { status: 422 })
  const outcome = await answerDecision(context, {
    proposalId: proposal.id,
    officer: { id: officer.id, region: proposal.region },
    confirms: form.value.answer === 'confirm',
    seen: form.value.seen,
    now: context.now,
  })
  if (outcome.kind === 'refused')
    return data<Refused>({ errors: { '': outcome.why } }, { status: 409 })
  const { lookId = '' } = params
  return redirect(
    pathTo('/authority/records/:lookId', {
      lookId,
      query: { done: outcome.kind, form: proposal.placementForm },
      fragment: 'checklist',
    }),
    303,
  )
}

type Refused = { errors: Record<string, string> }

/** @throws 404 unless the officer looks at the record of the person whom the proposal is about. */
async function requireProposal(
  { database, now }: RequestContext,
  officer: Visitor,
  { lookId = '', proposalId = '' }: Record<string, string | undefined>,
) {
  const open = await readOpenRecord(database.read, { lookId, officer, now })
  const { region } = officer
  const proposal =
    region === null ? null : await findProposal(database.read, { proposalId, region })
  if (!open || !proposal || proposal.personId !== open.person.id) {
    throw new Response(null, { status: 404 })
  }
  return { proposal, person: open.person }
}

/** A decision that waits for a second officer: what, on what ground, and the two answers. */
export default function Proposal() {
  const t = useMessages(decisionMessages)
  const tConflict = useMessages(conflictMessages)
  const language = useLanguage()
  const page = useLoaderData<typeof loader>()
  const { lookId, name, asked, stands, conflicts, seen, proposal, proposedBy } = page
  const { isOwn, ownCase, standing, obstacle, lapsesAt } = page
  const refusal = useActionData<Refused>()
  const { kind, ground, groundDate, validUntil, recognised, proposedAt } = proposal
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{t('proposalTitle')}</h1>
        <p className="lead">
          {asked
            ? t('lead', { name, form: asked.form[language], title: asked.title[language] })
            : name}
        </p>
      </header>
      <FormFaults refused={refusal} words={decisionMessages} />
      <dl className="facts card">
        <dt>{t('kind')}</dt>
        <dd>{t(kind)}</dd>
        {recognised ? <RecognisedFacts recognised={recognised} /> : null}
        <dt>{t('ground')}</dt>
        <dd>{ground}</dd>
        <dt>{t('groundDate')}</dt>
        <dd>{formatDate(groundDate, language)}</dd>
        {validUntil ? (
          <>
            <dt>{t('validUntil')}</dt>
            <dd>{formatDate(validUntil, language)}</dd>
          </>
        ) : null}
        <dt>{t('proposedBy')}</dt>
        <dd>{proposedBy}</dd>
        <dt>{t('proposedAt')}</dt>
        <dd>{formatMoment(proposedAt, language)}</dd>
      </dl>
      {stands && standing === 'waiting' ? (
        <section className="stack" aria-labelledby="now">
          <h2 id="now">{t('now')}</h2>
          <RecordItemView item={stands} voice="official" programmes={{}} />
        </section>
      ) : null}
      {standing === 'lapsed' ? (
        <Notice>{t('lapsed')}</Notice>
      ) : standing !== 'waiting' ? (
        <Notice>{t('already-answered')}</Notice>
      ) : ownCase ? (
        <Notice kind="care">{t('own-case')}</Notice>
      ) : (
        <Form className="stack">
          <input type="hidden" name="seen" value={seen} />
          {conflicts.length > 0 ? (
            <Notice kind="care">
              <div className="stack">
                <p>
                  <strong>{tConflict('heading')}</strong>
                </p>
                <Conflicts conflicts={conflicts} />
              </div>
            </Notice>
          ) : null}
          {obstacle === null || isOwn ? (
            <p>{t(isOwn ? 'own-proposal' : 'check')}</p>
          ) : (
            <Notice kind="care">{t(obstacle)}</Notice>
          )}
          {obstacle === null || isOwn || obstacle === 'not-independent' ? (
            <p className="soft small">{t('lapses', { date: formatDate(lapsesAt, language) })}</p>
          ) : null}
          <p className="row">
            {obstacle ? null : (
              <Button name="answer" value="confirm">
                {t('confirm')}
              </Button>
            )}
            <Button look="danger" name="answer" value="decline">
              {t(isOwn ? 'takeBack' : 'decline')}
            </Button>
          </p>
        </Form>
      )}
      <p>
        <a href={pathTo('/authority/records/:lookId', { lookId })}>{t('back')}</a>
      </p>
    </div>
  )
}
