import { countMinutes, type ProgrammeVersion } from '../../learning/domain/programme-version'
import type { OfferedProgramme } from './find-table-faults'

/** What a requirement table is held against of a published programme. */
export function offerOf({ programme, definition, modules }: ProgrammeVersion): OfferedProgramme {
  return { slug: programme, training: definition.training, minutes: countMinutes(modules) }
}
