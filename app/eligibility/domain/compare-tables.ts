import {
  askedTraining,
  programmesOf,
  type Requirement,
  type RequirementTable,
} from './requirement-table'

/**
 * The programmes whose certificates meet a requirement in a new version that they did not meet before, so that
 * certificates which stand already must be counted.
 */
export function newlyCounting(before: RequirementTable | null, after: RequirementTable): string[] {
  const known = new Map(before?.requirements.map((each) => [each.id, programmesOf(each)]))
  return [
    ...new Set(
      after.requirements.flatMap((requirement) =>
        programmesOf(requirement).filter((name) => !known.get(requirement.id)?.includes(name)),
      ),
    ),
  ]
}

/** The ids of requirements whose standing may differ between two versions, for anybody. */
export function touchedRequirements(
  before: RequirementTable | null,
  after: RequirementTable,
): string[] {
  const [old, fresh] = [byId(before), byId(after)]
  return [...new Set([...old.keys(), ...fresh.keys()])].filter(
    (id) => judging(old.get(id)) !== judging(fresh.get(id)),
  )
}

function byId(table: RequirementTable | null): Map<string, Requirement> {
  return new Map(table?.requirements.map((requirement) => [requirement.id, requirement]))
}

/** All that a standing depends on; texts and sources are no part of it. */
function judging(requirement: Requirement | undefined): string {
  if (!requirement) return ''
  const { kind, inForceFrom, inForceUntil, expiringDays } = requirement
  const programmes = [...programmesOf(requirement)].sort()
  const { training, academicHours } = askedTraining(requirement)
  return JSON.stringify([
    kind,
    inForceFrom,
    inForceUntil,
    expiringDays,
    programmes,
    training,
    academicHours,
  ])
}
