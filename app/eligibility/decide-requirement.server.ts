import { v7 as uuid } from 'uuid'
import type { Database } from '../platform/database/database.server'
import { checkDecision } from './deciding/check-decision.server'
import { insertDecision } from './data/decisions'
import type { DecisionRefusal, DecisionRequest } from './domain/decision-request'

export type DecideOutcome =
  | { kind: 'decided'; decisionId: string }
  | { kind: 'refused'; why: DecisionRefusal | 'second-official-needed' }

/**
 * Keeps what an authority decided of one requirement of one person. The last decision counts and those
 * before it stay in the history. Whether the person lives in the officer's region is for the caller to ask. Where the table
 * demands a second officer, or training is recognised, nothing is decided: see `proposeDecision`.
 */
export async function decideRequirement(
  tx: Database,
  request: DecisionRequest,
): Promise<DecideOutcome> {
  const checked = await checkDecision(tx, request)
  if (checked.kind === 'refused') return checked
  if (checked.needsSecond) return { kind: 'refused', why: 'second-official-needed' }
  const { officer, seen: _seen, now, ...decision } = request
  const decisionId = uuid()
  await insertDecision(tx, {
    ...decision,
    recognised: request.recognised ?? null,
    id: decisionId,
    tableVersionId: checked.tableVersionId,
    officerId: officer.id,
    confirmedBy: null,
    region: officer.region,
    at: now,
  })
  return { kind: 'decided', decisionId }
}
