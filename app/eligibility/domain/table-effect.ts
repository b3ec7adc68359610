import { dayOf } from './day'
import { lastDecision } from './decision'
import { judgeItem, type RecordState } from './item-standing'
import type { History } from './record'
import { isInForce, type RequirementTable } from './requirement-table'

/** How a requirement stands in a record, or that it is not asked for. */
export type AskedState = RecordState | 'not-asked'

/**
 * How one requirement of a form stands for a person by a version of the table.
 *
 * @param history of that person; other forms and requirements in it are passed over.
 */
export function stateBy(
  table: RequirementTable,
  requirementId: string,
  { events, decisions }: History,
  now: Date,
): AskedState {
  const requirement = table.requirements.find(({ id }) => id === requirementId)
  if (!requirement || !isInForce(requirement, dayOf(now))) return 'not-asked'
  const isOf = (each: { placementForm: string; requirement: string }) =>
    each.placementForm === table.placementForm && each.requirement === requirementId
  const decision = lastDecision(decisions.filter(isOf), now)
  return judgeItem(requirement, events.filter(isOf), decision, now).state
}
