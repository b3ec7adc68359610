import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { describeReason } from '../domain/change-reasons'
import type { ChangeAction } from '../domain/change'
import type { Obstacle } from '../life/find-obstacle.server'
import { governMessages } from '../words/govern-messages'
import { lifeMessages } from '../words/life-messages'
import type { Answering } from './present-governed.server'

type Shown = {
  id: string
  action: ChangeAction
  reason: string
  note: string | null
  name: string | null
  document: string | null
  proposedAt: Date | string
  decision: 'confirmed' | 'declined' | 'withdrawn' | null
  decidedAt: Date | string | null
  proposer: string
}

type OpenProposalProps = { proposal: Shown; answering: Answering; seen: string }

/** A proposal that waits, and what this visitor can do about it: what they cannot is said, and has no button. */
export function OpenProposal({ proposal, answering, seen }: OpenProposalProps) {
  const t = useMessages(governMessages)
  const { obstacle } = answering
  const isOwn = obstacle === 'own-proposal'
  return (
    <section className="card stack narrow">
      <h2>{t('proposalTitle')}</h2>
      <ProposalFacts proposal={proposal} />
      <Form className="stack">
        <input type="hidden" name="proposal" value={proposal.id} />
        <input type="hidden" name="seen" value={seen} />
        {obstacle === null ? <p>{t('confirmWarning')}</p> : null}
        {isOwn ? <p>{t('ownProposal')}</p> : null}
        {obstacle && !isOwn ? <Notice kind="care">{t(obstacle)}</Notice> : null}
        {obstacle && isOfThePerson(obstacle) ? <Confirmers names={answering.confirmers} /> : null}
        <p className="row">
          {obstacle === null ? (
            <Button name="intent" value="confirm">
              {t('confirm')}
            </Button>
          ) : null}
          {obstacle === 'own-certificate' ? null : (
            <Button look="quiet" name="intent" value={isOwn ? 'retract' : 'decline'}>
              {t(isOwn ? 'retract' : 'decline')}
            </Button>
          )}
        </p>
      </Form>
    </section>
  )
}

/** Whether somebody else may be able to confirm what this visitor cannot. */
function isOfThePerson(obstacle: Obstacle): boolean {
  return ['own-proposal', 'own-certificate', 'not-independent'].includes(obstacle)
}

/** Who could confirm it; the operator's command line appoints one where nobody can. */
function Confirmers({ names }: { names: string[] }) {
  const t = useMessages(governMessages)
  if (names.length > 0) return <p>{t('confirmers', { names: names.join(', ') })}</p>
  return (
    <Notice kind="care">
      {t('nobody')} <code>role:grant</code>
    </Notice>
  )
}

/** What was proposed before, and decided. */
export function EarlierProposals({ proposals }: { proposals: Shown[] }) {
  const t = useMessages(governMessages)
  if (proposals.length === 0) return null
  return (
    <section className="stack narrow">
      <h2>{t('earlierTitle')}</h2>
      <ul className="plain-list stack">
        {proposals.map((proposal) => (
          <li key={proposal.id} className="card">
            <ProposalFacts proposal={proposal} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ProposalFacts({ proposal }: { proposal: Shown }) {
  const { action, reason, note, name, document, proposer, proposedAt } = proposal
  const { decision, decidedAt } = proposal
  const t = useMessages(governMessages)
  const tLife = useMessages(lifeMessages)
  const language = useLanguage()
  return (
    <>
      <p>
        <strong>{t(`change-${action}`)}</strong>
      </p>
      <p>{tLife('because', { reason: describeReason(reason, language) })}</p>
      {name ? <p>{t('newName', { name })}</p> : null}
      {document ? <p>{t('document', { document })}</p> : null}
      {note ? <p>{tLife('noteSaid', { note })}</p> : null}
      <p className="soft small">
        {t('proposedOn', { name: proposer, date: formatDate(proposedAt, language) })}
      </p>
      {decision && decidedAt ? (
        <p className="soft small">
          {t('decidedOn', {
            decision: t(`decision-${decision}`),
            date: formatDate(decidedAt, language),
          })}
        </p>
      ) : null}
    </>
  )
}
