import type { Database } from '../platform/database/database.server'
import { selectRetiredSince } from './data/content-retirements'
import type { Retirable } from './domain/retirement'

/** The programmes and modules that were retired from an instant on, and still are. */
export function listRetiredSince(db: Database, since: Date): Promise<Retirable[]> {
  return selectRetiredSince(db, since)
}
