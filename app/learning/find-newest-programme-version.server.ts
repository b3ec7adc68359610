import type { Database } from '../platform/database/database.server'
import { findNewestProgrammeId } from './data/programme-versions'
import type { ProgrammeVersion } from './domain/programme-version'
import { findProgrammeVersion } from './find-programme-version.server'

/** The version of a programme that new learners get, or null when none was published. */
export async function findNewestProgrammeVersion(
  db: Database,
  programme: string,
): Promise<ProgrammeVersion | null> {
  const id = await findNewestProgrammeId(db, programme)
  return id === null ? null : findProgrammeVersion(db, id)
}
