import type { Training } from '../../learning/domain/training'
import type { ProgrammeFile } from './files'

type TrainingFault = { path: (string | number)[]; message: string }

/**
 * What contradicts itself in the training that a programme states: a part that has the hours of the whole, a whole that
 * has not, a part beyond the last, and another programme of the same training that states it otherwise.
 *
 * @param hours academic hours that its lessons give; null when they are not known.
 * @param others the other programmes of the folder.
 * @returns each with its path in the programme's file.
 */
export function findTrainingFaults(
  { training, completion }: ProgrammeFile,
  hours: number | null,
  others: readonly ProgrammeFile[],
): TrainingFault[] {
  if (!training) return []
  const { slug, part, academicHours } = training
  const found: TrainingFault[] = []
  const refuse = (path: string[], message: string) =>
    found.push({ path: ['training', ...path], message })

  const asked = completion.academicHours === 'all' ? hours : completion.academicHours
  if (!part && asked !== null && asked < academicHours) {
    refuse(
      ['part'],
      `is the whole training of ${academicHours} academic hours, but completion asks for ${asked}`,
    )
  }
  const given = hours ?? asked
  if (part && given !== null && given >= academicHours) {
    refuse(['academicHours'], `the whole has ${academicHours}, but this part alone gives ${given}`)
  }
  if (part?.of && part.number > part.of) {
    refuse(['part', 'number'], `there are only ${part.of} parts`)
  }
  for (const other of others) {
    if (other.training?.slug !== slug) continue
    const field = differing(training, other.training)
    if (field) refuse(field, `the programme "${other.slug}" states otherwise`)
  }
  return found
}

/** What two statements of one training differ in. */
function differing(one: Training, other: Training): string[] | null {
  if (one.academicHours !== other.academicHours) return ['academicHours']
  if (JSON.stringify(one.title) !== JSON.stringify(other.title)) return ['title']
  return one.part && other.part && one.part.of !== other.part.of ? ['part', 'of'] : null
}
