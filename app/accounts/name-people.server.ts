import type { Database } from '../platform/database/database.server'
import { selectNames } from './data/people-names'

/** Names of people by id, and nothing else of them. */
export function namePeople(db: Database, personIds: string[]): Promise<Map<string, string>> {
  return selectNames(db, personIds)
}
