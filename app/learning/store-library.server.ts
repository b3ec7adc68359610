import { v7 as uuid } from 'uuid'
import type { Database } from '../platform/database/database.server'
import { findNewestLibraryNumber, insertLibraryVersion } from './data/library-versions'
import type { CompiledLibrary } from './domain/library'
import type { StoredVersion } from './domain/publication'

/**
 * Keeps the library as the newest version; the earlier ones stay, so that what somebody read can be shown later. Nothing is
 * written when the newest already says the same, nor for a library without units where there never was another.
 *
 * @param by.actorId who published; null for the command line.
 * @returns null when there is no library and never was one.
 */
export async function storeLibrary(
  tx: Database,
  { library, contentHash }: CompiledLibrary,
  by: { actorId: string | null; now: Date },
): Promise<StoredVersion | null> {
  const newest = await findNewestLibraryNumber(tx)
  if (!newest && library.groups.length === 0) return null
  if (newest?.contentHash === contentHash) {
    return { id: newest.id, number: newest.number, kind: 'unchanged' }
  }
  const id = uuid()
  const number = (newest?.number ?? 0) + 1
  const published = { publishedAt: by.now, publishedBy: by.actorId }
  await insertLibraryVersion(tx, { id, number, contentHash, library, ...published })
  return { id, number, kind: 'published' }
}
