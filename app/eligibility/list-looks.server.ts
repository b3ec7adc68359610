import type { Database } from '../platform/database/database.server'
import { listLooksAt, type Look } from './data/looks'

/** Who looked at a person's record, when and what for, the newest first: for that person to read. */
export function listLooks(db: Database, personId: string): Promise<Look[]> {
  return listLooksAt(db, personId)
}
