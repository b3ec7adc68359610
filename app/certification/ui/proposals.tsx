import { Form } from '../../design/controls/form'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { describeReason } from '../domain/change-reasons'
import type { ChangeAction } from '../domain/change'
import { governMessages } from '../words/govern-messages'
import { lifeMessages } from '../words/life-messages'
import type { Answering } from './present-governed.server'
import { ProposalAnswers } from './proposal-answers'

type Shown = {
  id: string
  action: ChangeAction
  reason: string
  note: string | null
  name: string | null
  document: string | null
  proposedAt: Date | string
  decision: 'confirmed' | 'declined' | 'withdrawn' | 'lapsed' | null
  decidedAt: Date | string | null
  lapsesAt: Date | string | null
  proposer: string
}

type OpenProposalProps = { proposal: Shown; answering: Answering; seen: string }

/** A proposal that waits, and what this visitor can do about it. */
export function OpenProposal({ proposal, answering, seen }: OpenProposalProps) {
  const t = useMessages(governMessages)
  return (
    <section className="card stack narrow">
      <h2>{t('proposalTitle')}</h2>
      <ProposalFacts proposal={proposal} />
      <Form className="stack">
        <input type="hidden" name="proposal" value={proposal.id} />
        <input type="hidden" name="seen" value={seen} />
        <ProposalAnswers {...answering} lapsesAt={proposal.lapsesAt} />
      </Form>
    </section>
  )
}

/** What was proposed before, and has ended. */
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
          {decision === 'lapsed'
            ? t('lapsedOn', { date: formatDate(decidedAt, language) })
            : t('decidedOn', {
                decision: t(`decision-${decision}`),
                date: formatDate(decidedAt, language),
              })}
        </p>
      ) : null}
    </>
  )
}
