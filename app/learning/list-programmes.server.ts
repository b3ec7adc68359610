import type { Database } from '../platform/database/database.server'
import { listNewestProgrammeIds } from './data/programme-versions'
import type { ProgrammeVersion } from './domain/programme-version'
import { findProgrammeVersion } from './find-programme-version.server'

/** The newest version of every published programme, in the order of their names. */
export async function listProgrammes(db: Database): Promise<ProgrammeVersion[]> {
  const ids = await listNewestProgrammeIds(db)
  return Promise.all(ids.map((id) => findProgrammeVersion(db, id)))
}
