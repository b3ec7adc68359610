import type { Database } from '../platform/database/database.server'
import { findNewestTables } from './data/published-tables'
import type { PublishedTable } from './domain/event'

/** The newest version of every placement form's table, whole. */
export function listNewestTables(db: Database): Promise<PublishedTable[]> {
  return findNewestTables(db)
}
