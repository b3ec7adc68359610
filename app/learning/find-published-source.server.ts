import type { Database } from '../platform/database/database.server'
import { selectPublishedSource } from './data/published-source'

/**
 * The hash of the content folder that was last published, or null. It is kept in the database rather than
 * beside it, so that a restored or new database is known to lack what the folder holds.
 */
export function findPublishedSource(db: Database): Promise<string | null> {
  return selectPublishedSource(db)
}
