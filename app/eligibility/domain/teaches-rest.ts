import type { TrainingStanding } from './item-standing'

/**
 * Whether a programme teaches something of a training that is not proved yet: the whole, or another part.
 *
 * @param part the number of the part that it is; null for the whole.
 */
export function teachesRest(
  { certificates }: Pick<TrainingStanding, 'certificates'>,
  part: number | null,
): boolean {
  return part === null || certificates.every((each) => each.part?.number !== part)
}
