import type { Database } from '../platform/database/database.server'
import { insertPublication, findNewestPublication } from './data/content-publications'

/**
 * Notes that a folder of content was published, in the transaction that publishes it.
 *
 * @param publication.source what publishing the folder depends on; SHA-256 (hex).
 * @param publication.shipped whether it is the folder that ships with the release.
 */
export async function keepPublication(
  tx: Database,
  { now, ...publication }: { source: string; shipped: boolean; now: Date },
): Promise<void> {
  const newest = await findNewestPublication(tx)
  const number = (newest?.number ?? 0) + 1
  await insertPublication(tx, { number, ...publication, publishedAt: now })
}
