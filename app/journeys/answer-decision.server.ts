import { isIndependent } from '../accounts/is-independent.server'
import { isOwnCase } from '../accounts/is-own-case.server'
import { listOffices } from '../accounts/list-offices.server'
import { findResidence } from '../accounts/find-residence.server'
import type { RequestContext } from '../context'
import { confirmDecision } from '../eligibility/confirm-decision.server'
import { declineDecision } from '../eligibility/decline-decision.server'
import type {
  DecisionProposal,
  ProposalAnswer,
  ProposalRefusal,
} from '../eligibility/domain/proposal'
import { findProposal } from '../eligibility/find-proposal.server'
import { readProposalGround } from '../eligibility/read-proposal-ground.server'
import { tellOfDecision } from '../eligibility/tell-of-decision.server'
import { announceEvent } from '../exchange/announce-event.server'
import { hasChangedSince } from '../platform/forms/seen.server'
import { recordAudit } from '../platform/audit/record-audit.server'

export type AnswerDecisionOutcome =
  | { kind: 'decided'; decisionId: string; proposal: DecisionProposal }
  /** Declined by another officer, or taken back by the one who proposed. */
  | { kind: 'declined' | 'withdrawn'; proposal: DecisionProposal }
  | {
      kind: 'refused'
      why:
        | ProposalRefusal
        | 'not-of-this-region'
        | 'own-case'
        | 'not-independent'
        /** Who proposed it is no officer of this region any more. */
        | 'proposer-left'
        | 'ground-changed'
    }

export type AnswerDecision = ProposalAnswer & {
  confirms: boolean
  /** What the page showed on which it is answered (readProposalGround); left out without a page. */
  seen?: string
}

/**
 * Answers a decision that waits for a second officer of the region: it is made, or ended without being made. Once,
 * with its audit entry and, when it is made, the event for other systems and an e-mail to the person, in one transaction. A person who has moved to
 * another region meanwhile is decided about there: here the proposal can only be ended. Nobody answers about
 * themselves or their own household, nor confirms what was proposed by who promoted them, or by whom they promoted, or by who is no officer of the region any more.
 */
export function answerDecision(
  { database, config, requestId }: Pick<RequestContext, 'database' | 'config' | 'requestId'>,
  { confirms, seen, ...answer }: AnswerDecision,
): Promise<AnswerDecisionOutcome> {
  const { proposalId, officer, now } = answer
  return database.transaction(async (tx) => {
    const waiting = await findProposal(tx, { proposalId, region: officer.region })
    if (!waiting) return { kind: 'refused', why: 'no-such-proposal' }
    const residence = await findResidence(tx, waiting.personId)
    if (confirms && residence?.region !== officer.region) {
      return { kind: 'refused', why: 'not-of-this-region' }
    }
    if (await isOwnCase(tx, officer.id, waiting.personId, now)) {
      return { kind: 'refused', why: 'own-case' }
    }
    if (confirms && waiting.proposedBy !== officer.id) {
      const office = (await listOffices(tx, [waiting.proposedBy])).get(waiting.proposedBy)
      if (office?.region !== waiting.region) return { kind: 'refused', why: 'proposer-left' }
      const two = [waiting.proposedBy, officer.id] as const
      if (!(await isIndependent(tx, two, 'officers'))) {
        return { kind: 'refused', why: 'not-independent' }
      }
    }
    const isOpen = waiting.outcome === null
    if (isOpen && seen !== undefined) {
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
