import type { Requirement, RequirementTable } from './requirement-table'

/** A table with one requirement changed in its place, or added at the end. */
export function withRequirement(table: RequirementTable, changed: Requirement): RequirementTable {
  const { requirements } = table
  const isKnown = requirements.some(({ id }) => id === changed.id)
  return {
    ...table,
    requirements: isKnown
      ? requirements.map((each) => (each.id === changed.id ? changed : each))
      : [...requirements, changed],
  }
}
