import type { Database } from '../platform/database/database.server'
import { rememberNewest } from '../platform/database/remember-newest.server'
import { findNewestLibraryNumber, findNewestLibraryVersion } from './data/library-versions'
import type { Library } from './domain/library'

const { find, readAnew } = rememberNewest<Library>(
  async (db) => (await findNewestLibraryNumber(db))?.id ?? null,
  async (db) => {
    const version = await findNewestLibraryVersion(db)
    return version && version.library.groups.length > 0 ? version.library : null
  },
)

/**
 * The library as it was last published, or null when there is none. Every page says whether there is one, so it is kept in
 * memory; see rememberNewest.
 *
 * @param db where the process reads.
 */
export function findLibrary(db: Database): Promise<Library | null> {
  return find(db)
}

/** What was published, read anew: for whoever has just published. */
export function readLibrary(db: Database): Promise<Library | null> {
  return readAnew(db)
}
