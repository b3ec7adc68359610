import type { Database } from '../platform/database/database.server'
import {
  findNewestEmergenciesId,
  findNewestLibraryId,
  listTaughtModuleIds,
} from './data/standing-versions'
import { listNewestProgrammeIds } from './data/programme-versions'

/** What somebody can read now, by the ids of the versions. */
export type StandingVersions = {
  /** The newest of each programme, whether or not it takes new learners. */
  programmes: string[]
  /** Those that these teach, and those of every version that somebody is enrolled in. */
  modules: string[]
  /** Null before there was one. */
  library: string | null
  emergencies: string | null
}

/** The versions of everything that somebody can read now. */
export async function listStandingVersions(db: Database): Promise<StandingVersions> {
  const programmes = await listNewestProgrammeIds(db)
  return {
    programmes,
    modules: await listTaughtModuleIds(db, programmes),
    library: await findNewestLibraryId(db),
    emergencies: await findNewestEmergenciesId(db),
  }
}
