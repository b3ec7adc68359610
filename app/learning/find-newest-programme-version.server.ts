import type { Database } from '../platform/database/database.server'
import { findNewestProgrammeNumber } from './data/programme-versions'
import type { ProgrammeVersion } from './domain/programme-version'
import { findProgrammeVersion } from './find-programme-version.server'

/** The version of a programme that new learners get, or null when none was published. */
export async function findNewestProgrammeVersion(
  db: Database,
  programme: string,
): Promise<ProgrammeVersion | null> {
  const newest = await findNewestProgrammeNumber(db, programme)
  return newest && findProgrammeVersion(db, newest.id)
}
