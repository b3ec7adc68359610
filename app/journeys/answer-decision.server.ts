import { hasLostFactorSince } from '../accounts/has-lost-factor-since.server'
import { isIndependent } from '../accounts/is-independent.server'
import { isOwnCase } from '../accounts/is-own-case.server'
import { listOffices } from '../accounts/list-offices.server'
import { findResidence } from '../accounts/find-residence.server'
import type { RequestContext } from '../context'
import { confirmDecision } from '../eligibility/confirm-decision.server'
import { declineDecision } from '../eligibility/decline-decision.server'
import {
  standingOf,
  type DecisionProposal,
  type ProposalAnswer,
  type ProposalRefusal,
} from '../eligibility/domain/proposal'
import { findDecisionObstacle } from '../eligibility/find-decision-obstacle.server'
import { findProposal } from '../eligibility/find-proposal.server'
import { readProposalGround } from '../eligibility/read-proposal-ground.server'
import { tellOfDecision } from '../eligibility/tell-of-decision.server'
import { announceEvent } from '../exchange/announce-event.server'
import { hasChangedSince } from '../platform/forms/seen.server'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'

/** Why a decision cannot be confirmed: by this officer, or by anybody. */
type ConfirmRefusal =
  | Exclude<ProposalRefusal, 'no-such-proposal'>
  | 'not-of-this-region'
  | 'own-case'
  | 'not-independent'
  /** Who proposed it is no officer of this region any more, or lost their second factor since. */
  | 'proposer-left'

export type AnswerDecisionOutcome =
  | { kind: 'decided'; decisionId: string; proposal: DecisionProposal }
  /** Declined by another officer, or taken back by the one who proposed. */
  | { kind: 'declined' | 'withdrawn'; proposal: DecisionProposal }
  | { kind: 'refused'; why: ProposalRefusal | ConfirmRefusal | 'ground-changed' }

export type AnswerDecision = ProposalAnswer & {
  confirms: boolean
  /** What the page showed on which it is answered (readProposalGround); left out without a page. */
  seen?: string
}

/**
 * Answers a decision that waits for a second officer of the region: it is made, or ended without being made. Once,
 * with its audit entry and, when it is made, the event for other systems and an e-mail to the person, in one transaction. A person who has moved to
 * another region meanwhile is decided about there: here the proposal can only be ended. Nobody answers about
 * themselves or their own household, nor confirms what was proposed by who promoted them, or by whom they promoted, or by who is no officer of the region any more
 * or lost their second factor since. What has lapsed nobody answers.
 */
export function answerDecision(
  { database, config, requestId }: Pick<RequestContext, 'database' | 'config' | 'requestId'>,
  { confirms, seen, ...answer }: AnswerDecision,
): Promise<AnswerDecisionOutcome> {
  const { proposalId, officer, now } = answer
  return database.transaction(async (tx) => {
    const waiting = await findProposal(tx, { proposalId, region: officer.region })
    if (!waiting) return { kind: 'refused', why: 'no-such-proposal' }
    const why = confirms
      ? await refusalOfConfirming(tx, waiting, officer.id, now)
      : await refusalOfDeclining(tx, waiting, officer.id, now)
    if (why) return { kind: 'refused', why }
    if (seen !== undefined) {
      const ground = await readProposalGround(tx, waiting, now)
      if (hasChangedSince(seen, ground)) return { kind: 'refused', why: 'ground-changed' }
    }
    const outcome = confirms ? await confirmDecision(tx, answer) : await declineDecision(tx, answer)
    if (outcome.kind === 'refused') return outcome

    const { personId, placementForm, requirement, kind: decision } = outcome.proposal
    const isDecided = outcome.kind === 'decided'
    await recordAudit(tx, {
      action: isDecided ? 'record.decided' : 'record.decision-declined',
      actorId: officer.id,
      subject: { kind: 'person', id: personId },
      detail: {
        id: isDecided ? outcome.decisionId : proposalId,
        proposalId,
        placementForm,
        requirement,
        decision,
        region: officer.region,
        outcome: outcome.kind,
      },
      requestId,
      now,
    })
    if (isDecided) {
      const payload = { placementForm, requirement, decision }
      await announceEvent(tx, { type: 'record.decided', personId, payload, now })
      await tellOfDecision(tx, config, { personId, now })
    }
    return outcome
  })
}

/**
 * Why an officer of the region cannot confirm a decision that was proposed, or null when they can. The act asks it, and so
 * does the page beforehand.
 */
export async function refusalOfConfirming(
  db: Database,
  proposal: DecisionProposal,
  officerId: string,
  now: Date,
): Promise<ConfirmRefusal | null> {
  const { personId, region, proposedBy, proposedAt: since } = proposal
  const why = await refusalOfDeclining(db, proposal, officerId, now)
  if (why) return why
  const residence = await findResidence(db, personId)
  if (residence?.region !== region) return 'not-of-this-region'
  if (proposedBy === officerId) return 'own-proposal'
  const office = (await listOffices(db, [proposedBy])).get(proposedBy)
  if (office?.region !== region) return 'proposer-left'
  if (await hasLostFactorSince(db, proposedBy, { since, now })) return 'proposer-left'
  if (!(await isIndependent(db, [proposedBy, officerId], 'authority'))) return 'not-independent'
  return findDecisionObstacle(db, proposal, now)
}

/** Why an officer of the region can neither confirm nor decline nor take it back. */
async function refusalOfDeclining(
  db: Database,
  proposal: DecisionProposal,
  officerId: string,
  now: Date,
): Promise<'lapsed' | 'already-answered' | 'own-case' | null> {
  const standing = standingOf(proposal, now)
  if (standing === 'lapsed') return 'lapsed'
  if (standing !== 'waiting') return 'already-answered'
  return (await isOwnCase(db, officerId, proposal.personId, now)) ? 'own-case' : null
}
