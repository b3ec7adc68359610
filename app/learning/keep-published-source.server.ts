import type { Database } from '../platform/database/database.server'
import { upsertPublishedSource } from './data/published-source'

/** Remembers the hash of the content folder, in the transaction that publishes it. */
export function keepPublishedSource(tx: Database, hash: string, now: Date): Promise<void> {
  return upsertPublishedSource(tx, hash, now)
}
