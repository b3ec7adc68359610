import type { Multilingual } from '../../platform/i18n/language'
import type {
  ChecklistRequirement,
  Requirement,
  RequirementTable,
  Source,
  TrainingRequirement,
} from './requirement-table'

/** A training requirement as it was stored before tables said which training they ask for, and how much of it. */
type UntoldTraining = Omit<TrainingRequirement, 'training' | 'academicHours'>

/** A table as versions were stored since rules are dated. */
type DatedTable = Omit<RequirementTable, 'requirements'> & {
  requirements: (TrainingRequirement | UntoldTraining | ChecklistRequirement)[]
}

/** A table as versions were stored before rules were dated: training alone, and nothing but its source. */
type UndatedTable = {
  placementForm: RequirementTable['placementForm']
  title: Multilingual
  requirements: (Pick<TrainingRequirement, 'id' | 'kind' | 'title' | 'programmes' | 'checkedOn'> & {
    source: Omit<Source, 'certainty'>
  })[]
}

/** A table as it may lie in the database: versions are never rewritten. */
export type StoredTable = DatedTable | UndatedTable

/** Reads a stored version in today's shape; what it did not say yet, it leaves open. */
export function readStoredTable(stored: StoredTable): RequirementTable {
  if ('note' in stored) return { ...stored, requirements: stored.requirements.map(tell) }
  return {
    ...stored,
    note: null,
    requirements: stored.requirements.map((requirement) => ({
      explanation: null,
      languages: ['kk', 'ru'],
      inForceFrom: null,
      inForceUntil: null,
      training: null,
      academicHours: null,
      exemptions: [],
      decidedBy: 'guardianship-body',
      expiringDays: 0,
      secondOfficial: false,
      ...requirement,
      source: { ...requirement.source, certainty: 'reported' },
    })),
  }
}

function tell(requirement: DatedTable['requirements'][number]): Requirement {
  switch (requirement.kind) {
    case 'training':
      return { training: null, academicHours: null, ...requirement }
    case 'checklist':
      return requirement
  }
}
