import { isIndependent } from '../accounts/is-independent.server'
import { isOwnCase } from '../accounts/is-own-case.server'
import { listRoles } from '../accounts/list-roles.server'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { findProposal, insertAnswer } from './data/proposals'
import { standingOf, type Answer, type AnswerRefusal, type Proposal } from './domain/proposal'
import { peopleOf, subjectOf, type ProposedAct } from './domain/proposed-act'

export type CloseProposal = {
  proposalId: string
  answer: Answer
  /** The administrator who answers; whether they may answer any, the caller has asked. */
  answeredBy: string
  requestId?: string
  now: Date
}

export type CloseOutcome =
  { kind: 'closed'; proposal: Proposal } | { kind: 'refused'; why: AnswerRefusal }

/**
 * Closes a proposal, once, with its audit entry. Whoever proposed it retracts it; any other administrator whom it does
 * not concern may decline it, and confirm it who is also independent of the proposer (accounts/domain/promotion). The caller does in
 * the same transaction what was confirmed.
 */
export async function closeProposal(
  tx: Database,
  { proposalId, answer, answeredBy, requestId, now }: CloseProposal,
): Promise<CloseOutcome> {
  const proposal = await findProposal(tx, proposalId)
  if (!proposal) return { kind: 'refused', why: 'no-such-proposal' }
  const why =
    refusalNow(proposal, { answer, answeredBy, now }) ??
    (await refusalOf(tx, proposal, { answer, answeredBy, now }))
  if (why) return { kind: 'refused', why }
  const closed = await insertAnswer(tx, { proposalId, answer, answeredBy, answeredAt: now })
  if (!closed) return { kind: 'refused', why: 'already-answered' }
  const { act, proposedBy } = proposal
  await recordAudit(tx, {
    action: answer === 'confirmed' ? 'approval.confirmed' : 'approval.declined',
    actorId: answeredBy,
    subject: subjectOf(act, proposalId),
    detail: { proposalId, act: act.kind, answer, proposedBy },
    requestId,
    now,
  })
  return { kind: 'closed', proposal }
}

/** Why an administrator cannot confirm a proposal that waits. */
type ConfirmRefusal = Extract<
  AnswerRefusal,
  'own-proposal' | 'proposer-left' | 'own-case' | 'not-independent'
>

function refusalNow(
  proposal: Proposal,
  { answer, answeredBy, now }: Pick<CloseProposal, 'answer' | 'answeredBy' | 'now'>,
): AnswerRefusal | null {
  const standing = standingOf(proposal, now)
  if (standing === 'lapsed') return 'lapsed'
  if (standing !== 'waiting') return 'already-answered'
  const isOwn = proposal.proposedBy === answeredBy
  if (answer === 'withdrawn') return isOwn ? null : 'not-own-proposal'
  return isOwn ? 'own-proposal' : null
}

async function refusalOf(
  db: Database,
  proposal: Proposal,
  { answer, answeredBy, now }: Pick<CloseProposal, 'answer' | 'answeredBy' | 'now'>,
): Promise<ConfirmRefusal | null> {
  if (answer === 'confirmed') return refusalOfConfirming(db, proposal, answeredBy, now)
  const isOwn = answer === 'declined' && (await concerns(db, proposal.act, answeredBy, now))
  return isOwn ? 'own-case' : null
}

/** Whether an act is about this administrator, or somebody near to them. */
async function concerns(
  db: Database,
  act: ProposedAct,
  personId: string,
  now: Date,
): Promise<boolean> {
  for (const concerned of peopleOf(act)) {
    if (await isOwnCase(db, personId, concerned, now)) return true
  }
  return false
}

/** Why this administrator cannot confirm a proposal that waits and is another's, or null when they can. */
export async function refusalOfConfirming(
  db: Database,
  { act, proposedBy }: Pick<Proposal, 'act' | 'proposedBy'>,
  confirmer: string,
  now: Date,
): Promise<ConfirmRefusal | null> {
  if (proposedBy === confirmer) return 'own-proposal'
  const held = await listRoles(db, proposedBy)
  if (!held.some(({ role }) => role === 'administrator')) return 'proposer-left'
  if (await concerns(db, act, confirmer, now)) return 'own-case'
  return (await isIndependent(db, [proposedBy, confirmer], 'administrator'))
    ? null
    : 'not-independent'
}
