import type { Database } from '../platform/database/database.server'
import { findNewestSiteNumber, findNewestSiteVersion } from './data/site-versions'
import type { Site } from './domain/site'

export type PublishedSite = { site: Site; number: number; publishedAt: Date }

/** For how long the newest version is taken to be the newest, in milliseconds. */
const freshness = 2_000

type Remembered = {
  id: string | null
  found: PublishedSite | null
  lookedAt: number
  looking: boolean
}

const remembered = new WeakMap<Database, Remembered>()

/**
 * Who answers for the site, with its texts, or null when that was never published. Every page shows it, so it is kept in
 * memory: pages wait for the database once in the life of a process, and every two seconds one of them asks, without waiting,
 * whether there is a newer one.
 *
 * @param db where the process reads.
 */
export async function findSite(db: Database): Promise<PublishedSite | null> {
  const known = remembered.get(db)
  if (!known) return look(db, null)
  if (performance.now() - known.lookedAt > freshness && !known.looking) {
    known.looking = true
    // What cannot be read is asked for again by a later page; this one has what was known.
    look(db, known).catch(() => (known.looking = false))
  }
  return known.found
}

/** What was published, read anew: for whoever shows all of it, or has just published. */
export async function readSite(db: Database): Promise<PublishedSite | null> {
  return look(db, remembered.get(db) ?? null)
}

async function look(db: Database, known: Remembered | null): Promise<PublishedSite | null> {
  const lookedAt = performance.now()
  const newest = await findNewestSiteNumber(db)
  const id = newest?.id ?? null
  const found = known && known.id === id ? known.found : await read(db)
  remembered.set(db, { id, found, lookedAt, looking: false })
  return found
}

async function read(db: Database): Promise<PublishedSite | null> {
  const version = await findNewestSiteVersion(db)
  if (!version) return null
  const { site, number, publishedAt } = version
  return { site, number, publishedAt }
}
