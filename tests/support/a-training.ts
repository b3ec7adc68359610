import type { TrainingClaim } from '../../app/certification/domain/training-claim'
import type { Training } from '../../app/learning/domain/training'

/** The whole of the training that `aRequirement` asks for. */
export function aTraining(different: Partial<Training> = {}): Training {
  return {
    slug: 'adoptive-parents',
    title: { kk: 'Ата-аналар даярлығы', ru: 'Подготовка родителей', en: 'Training of parents' },
    academicHours: 42,
    part: null,
    ...different,
  }
}

/** What a certificate of the whole of that training claims. */
export function aClaim(different: Partial<TrainingClaim> = {}): TrainingClaim {
  return {
    training: 'adoptive-parents',
    part: null,
    trainingHours: 42,
    minutes: 42 * 45,
    ...different,
  }
}
