import type { Database } from '../platform/database/database.server'
import { selectRetired } from './data/content-retirements'
import type { Retirable } from './domain/retirement'

/** The programmes and modules that are retired: see domain/retirement. */
export function listRetired(db: Database): Promise<Retirable[]> {
  return selectRetired(db)
}
