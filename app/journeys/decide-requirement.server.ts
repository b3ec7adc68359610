import { isOwnCase } from '../accounts/is-own-case.server'
import { findResidence } from '../accounts/find-residence.server'
import type { RequestContext } from '../context'
import { decideRequirement as decide } from '../eligibility/decide-requirement.server'
import type { DecisionRefusal, DecisionRequest } from '../eligibility/domain/decision-request'
import { proposeDecision } from '../eligibility/propose-decision.server'
import { tellOfDecision } from '../eligibility/tell-of-decision.server'
import { announceEvent } from '../exchange/announce-event.server'
import { recordAudit } from '../platform/audit/record-audit.server'

export type DecideRequirementOutcome =
  | { kind: 'decided'; decisionId: string }
  /** The table demands a second officer: another officer of the region has to confirm. */
  | { kind: 'proposed'; proposalId: string }
  | {
      kind: 'refused'
      why: DecisionRefusal | 'already-proposed' | 'not-of-this-region' | 'own-case'
    }

/**
 * Keeps what an officer decided of one requirement of a person who lives in their region, or lays it before a second
 * officer where the table demands one; with the audit entry and, once it is decided, the event for other systems and an
 * e-mail to the person, in one transaction. Ground and name stay in the record: the entry names what was decided. Of themselves
 * and of their own household nobody decides.
 */
export function decideRequirement(
  { database, config, requestId }: Pick<RequestContext, 'database' | 'config' | 'requestId'>,
  request: DecisionRequest,
): Promise<DecideRequirementOutcome> {
  const { officer, personId, placementForm, requirement, kind, now } = request
  return database.transaction(async (tx) => {
    const residence = await findResidence(tx, personId)
    if (residence?.region !== officer.region) return { kind: 'refused', why: 'not-of-this-region' }
    if (await isOwnCase(tx, officer.id, personId, now)) return { kind: 'refused', why: 'own-case' }

    const made = await decide(tx, request)
    const needsSecond = made.kind === 'refused' && made.why === 'second-official-needed'
    const outcome = needsSecond ? await proposeDecision(tx, request) : made
    if (outcome.kind === 'refused') {
      const { why } = outcome
      // Both say which of the two doors is the right one, and that was just asked.
      if (why === 'second-official-needed' || why === 'no-second-official-needed') {
        throw new Error('a requirement needs a second officer or does not')
      }
      return { kind: 'refused', why }
    }
    const isDecided = outcome.kind === 'decided'
    await recordAudit(tx, {
      action: isDecided ? 'record.decided' : 'record.decision-proposed',
      actorId: officer.id,
      subject: { kind: 'person', id: personId },
      detail: {
        id: isDecided ? outcome.decisionId : outcome.proposalId,
        placementForm,
        requirement,
        decision: kind,
        region: officer.region,
      },
      requestId,
      now,
    })
    if (!isDecided && outcome.lapsed) {
      const { id, kind: decision, region, proposedBy } = outcome.lapsed
      await recordAudit(tx, {
        action: 'record.decision-lapsed',
        actorId: officer.id,
        subject: { kind: 'person', id: personId },
        detail: { id, placementForm, requirement, decision, region, proposedBy },
        requestId,
        now,
      })
    }
    if (isDecided) {
      const payload = { placementForm, requirement, decision: kind }
      await announceEvent(tx, { type: 'record.decided', personId, payload, now })
      await tellOfDecision(tx, config, { personId, now })
    }
    return isDecided ? outcome : { kind: 'proposed', proposalId: outcome.proposalId }
  })
}
