import type { Database } from '../platform/database/database.server'
import type { ProgrammeVersion } from './domain/programme-version'
import { closedBy } from './domain/retirement'
import { listProgrammes } from './list-programmes.server'
import { listRetired } from './list-retired.server'

/** The programmes that a new learner may begin, in the order of their names. */
export async function listOfferedProgrammes(db: Database): Promise<ProgrammeVersion[]> {
  const retired = await listRetired(db)
  const programmes = await listProgrammes(db)
  return programmes.filter((version) => closedBy(version, retired).length === 0)
}
