import type { Database } from '../../platform/database/database.server'
import { dayOf } from '../domain/day'
import { decisionKindsFor, needsSecondOfficial } from '../domain/decision'
import type { DecisionRefusal, DecisionRequest } from '../domain/decision-request'
import { askedTraining, isInForce, isPlacementForm } from '../domain/requirement-table'
import { findLastDecision } from '../data/decisions'
import { isAnothersCertificate } from './is-anothers-certificate.server'
import { findNewestTable } from '../data/requirement-tables'

export type CheckedDecision =
  | { kind: 'possible'; tableVersionId: string; needsSecond: boolean }
  | { kind: 'refused'; why: DecisionRefusal }

/** Whether a decision can be made now, by the newest table and by what was decided before. */
export async function checkDecision(
  tx: Database,
  request: DecisionRequest,
): Promise<CheckedDecision> {
  const { placementForm, groundDate, validUntil, now } = request
  const refused = (why: DecisionRefusal) => ({ kind: 'refused' as const, why })
  const table = isPlacementForm(placementForm) && (await findNewestTable(tx, placementForm))
  const requirement =
    table && table.definition.requirements.find(({ id }) => id === request.requirement)
  if (!requirement || !isInForce(requirement, dayOf(now))) return refused('no-such-requirement')
  if (groundDate > dayOf(now)) return refused('ground-in-future')
  if (validUntil !== null && validUntil < groundDate) return refused('ends-before-ground')
  const last = await findLastDecision(tx, request)
  if ((last?.id ?? null) !== request.seen) return refused('changed-meanwhile')
  const isPossible =
    request.kind === 'withdrawn'
      ? last !== null && last.kind !== 'withdrawn'
      : decisionKindsFor(requirement).includes(request.kind)
  if (!isPossible) return refused('not-possible')
  const { kind, recognised = null } = request
  if ((kind === 'recognised') !== (recognised !== null)) return refused('not-possible')
  const { academicHours } = askedTraining(requirement)
  if (recognised && recognised.academicHours < (academicHours ?? 0)) return refused('hours-too-few')
  if (recognised && (await isAnothersCertificate(tx, { personId: request.personId, recognised }))) {
    return refused('anothers-certificate')
  }
  const needsSecond = needsSecondOfficial(requirement)
  return { kind: 'possible', tableVersionId: table.id, needsSecond }
}
