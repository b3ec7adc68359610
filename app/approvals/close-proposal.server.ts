import { hasLostFactorSince } from '../accounts/has-lost-factor-since.server'
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
  const why = await refusalOf(tx, proposal, { answer, answeredBy, now })
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

/** Why an administrator cannot confirm a proposal. */
type ConfirmRefusal = Exclude<AnswerRefusal, 'no-such-proposal' | 'not-own-proposal'>

/** Why somebody cannot answer a proposal as they want, or null when they can. */
async function refusalOf(
  db: Database,
  proposal: Proposal,
  { answer, answeredBy, now }: Pick<CloseProposal, 'answer' | 'answeredBy' | 'now'>,
): Promise<AnswerRefusal | null> {
  if (answer === 'confirmed') return refusalOfConfirming(db, proposal, answeredBy, now)
  const ended = refusalOfEnded(proposal, now)
  if (ended) return ended
  const isOwn = proposal.proposedBy === answeredBy
  if (answer === 'withdrawn') return isOwn ? null : 'not-own-proposal'
  if (isOwn) return 'own-proposal'
  return (await concerns(db, proposal.act, answeredBy, now)) ? 'own-case' : null
}

function refusalOfEnded(proposal: Proposal, now: Date): 'lapsed' | 'already-answered' | null {
  const standing = standingOf(proposal, now)
  if (standing === 'lapsed') return 'lapsed'
  return standing === 'waiting' ? null : 'already-answered'
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

/**
 * Why this administrator cannot confirm a proposal, or null when they can. The act asks it, and so does the page beforehand:
 * what else is refused changed since it was proposed.
 */
export async function refusalOfConfirming(
  db: Database,
  proposal: Proposal,
  confirmer: string,
  now: Date,
): Promise<ConfirmRefusal | null> {
  const { act, proposedBy, proposedAt } = proposal
  const ended = refusalOfEnded(proposal, now)
  if (ended) return ended
  if (proposedBy === confirmer) return 'own-proposal'
  const held = await listRoles(db, proposedBy)
  if (!held.some(({ role }) => role === 'administrator')) return 'proposer-left'
  if (await hasLostFactorSince(db, proposedBy, { since: proposedAt, now })) return 'proposer-left'
  if (await concerns(db, act, confirmer, now)) return 'own-case'
  return (await isIndependent(db, [proposedBy, confirmer], 'administrator'))
    ? null
    : 'not-independent'
}
