import type { DatabaseHandle } from '../platform/database/database.server'
import { refreshIndex, type Refreshed } from './refresh-index.server'

/** Builds the whole search index again, whatever it contains. */
export function rebuildIndex(database: Pick<DatabaseHandle, 'transaction'>): Promise<Refreshed> {
  return database.transaction((tx) => refreshIndex(tx, { anew: true }))
}
