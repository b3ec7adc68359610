import type { Database } from '../platform/database/database.server'
import { rememberNewest } from '../platform/database/remember-newest.server'
import { findNewestSiteNumber, findNewestSiteVersion } from './data/site-versions'
import type { Site } from './domain/site'

export type PublishedSite = { site: Site; number: number; publishedAt: Date }

const { find, readAnew } = rememberNewest<PublishedSite>(
  async (db) => (await findNewestSiteNumber(db))?.id ?? null,
  async (db) => {
    const version = await findNewestSiteVersion(db)
    if (!version) return null
    const { site, number, publishedAt } = version
    return { site, number, publishedAt }
  },
)

/**
 * Who answers for the site, with its texts, or null when that was never published. Every page shows it, so it is kept in
 * memory; see rememberNewest.
 *
 * @param db where the process reads.
 */
export function findSite(db: Database): Promise<PublishedSite | null> {
  return find(db)
}

/** What was published, read anew: for whoever shows all of it, or has just published. */
export function readSite(db: Database): Promise<PublishedSite | null> {
  return readAnew(db)
}
