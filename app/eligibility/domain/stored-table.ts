import type { Multilingual } from '../../platform/i18n/language'
import type { RequirementTable, Source, TrainingRequirement } from './requirement-table'

/** A table as versions were stored before rules were dated: training alone, and nothing but its source. */
type UndatedTable = {
  placementForm: RequirementTable['placementForm']
  title: Multilingual
  requirements: (Pick<TrainingRequirement, 'id' | 'kind' | 'title' | 'programmes' | 'checkedOn'> & {
    source: Omit<Source, 'certainty'>
  })[]
}

/** A table as it may lie in the database: versions are never rewritten. */
export type StoredTable = RequirementTable | UndatedTable

/** Reads a stored version in today's shape; what it did not say yet, it leaves open. */
export function readStoredTable(stored: StoredTable): RequirementTable {
  if ('note' in stored) return stored
  return {
    ...stored,
    note: null,
    requirements: stored.requirements.map((requirement) => ({
      explanation: null,
      languages: ['kk', 'ru'],
      inForceFrom: null,
      inForceUntil: null,
      exemptions: [],
      decidedBy: 'guardianship-body',
      expiringDays: 0,
      secondOfficial: false,
      ...requirement,
      source: { ...requirement.source, certainty: 'reported' },
    })),
  }
}
