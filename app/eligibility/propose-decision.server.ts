import { v7 as uuid } from 'uuid'
import type { Database } from '../platform/database/database.server'
import { checkDecision } from './deciding/check-decision.server'
import { closeLapsedProposal, insertProposal } from './data/proposals'
import type { DecisionProposal } from './domain/proposal'
import type { DecisionRefusal, DecisionRequest } from './domain/decision-request'

export type ProposeOutcome =
  /** `lapsed` is the one that it takes the place of; the caller keeps in the trail that it has ended. */
  | { kind: 'proposed'; proposalId: string; lapsed: DecisionProposal | null }
  | { kind: 'refused'; why: DecisionRefusal | 'no-second-official-needed' | 'already-proposed' }

/**
 * Lays a decision before a second officer, where the table demands one. It changes nothing in the record until
 * another officer of the same region confirms it; one proposal at a time for each requirement of a person, and one that
 * lapsed gives way to the next.
 */
export async function proposeDecision(
  tx: Database,
  request: DecisionRequest,
): Promise<ProposeOutcome> {
  const checked = await checkDecision(tx, request)
  if (checked.kind === 'refused') return checked
  if (!checked.needsSecond) {
    return { kind: 'refused', why: 'no-second-official-needed' }
  }
  const { officer, seen: _seen, now, ...decision } = request
  const lapsed = await closeLapsedProposal(tx, request, now)
  const proposalId = uuid()
  const isFirst = await insertProposal(tx, {
    ...decision,
    recognised: request.recognised ?? null,
    id: proposalId,
    tableVersionId: checked.tableVersionId,
    region: officer.region,
    proposedBy: officer.id,
    proposedAt: now,
    outcome: null,
    decidedBy: null,
    decidedAt: null,
  })
  return isFirst
    ? { kind: 'proposed', proposalId, lapsed }
    : { kind: 'refused', why: 'already-proposed' }
}
