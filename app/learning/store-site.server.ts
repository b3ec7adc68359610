import { v7 as uuid } from 'uuid'
import type { Database } from '../platform/database/database.server'
import { findNewestSiteNumber, insertSiteVersion } from './data/site-versions'
import type { StoredVersion } from './domain/publication'
import type { CompiledSite } from './domain/site'

/**
 * Keeps who answers for the site, its privacy notice and its terms as the newest version; the earlier ones stay, so that
 * what somebody agreed to can be read later. Nothing is written when the newest already says the same.
 *
 * @param by.actorId who published; null for the command line.
 */
export async function storeSite(
  tx: Database,
  { site, contentHash }: CompiledSite,
  by: { actorId: string | null; now: Date },
): Promise<StoredVersion> {
  const newest = await findNewestSiteNumber(tx)
  if (newest?.contentHash === contentHash) {
    return { id: newest.id, number: newest.number, kind: 'unchanged' }
  }
  const id = uuid()
  const number = (newest?.number ?? 0) + 1
  const published = { publishedAt: by.now, publishedBy: by.actorId }
  await insertSiteVersion(tx, { id, number, contentHash, site, ...published })
  return { id, number, kind: 'published' }
}
