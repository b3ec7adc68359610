import type { Database } from '../platform/database/database.server'
import { findProgrammeVersionRow } from './data/programme-versions'
import { openPublishedCache } from '../platform/database/open-published-cache.server'
import type { ProgrammeVersion } from './domain/programme-version'

const remember = openPublishedCache<ProgrammeVersion>(8 * 1024 * 1024)

/**
 * A published version of a programme with its modules and lessons. Remembered in memory: the second asker
 * costs no query. It belongs to everybody; do not change it.
 *
 * @throws when there is none: the id comes from a row that refers to it.
 */
export async function findProgrammeVersion(
  db: Database,
  programmeVersionId: string,
): Promise<ProgrammeVersion> {
  const version = await remember(programmeVersionId, () =>
    findProgrammeVersionRow(db, programmeVersionId),
  )
  if (!version) throw new Error(`no programme version ${programmeVersionId}`)
  return version
}
