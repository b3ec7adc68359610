import type { Database } from '../platform/database/database.server'
import { findVersionBefore, type KeptVersion } from './data/tables-in-force'
import type { PlacementForm } from './domain/requirement-table'

/** The newest version of a form's table, with all its requirements, also those that are over; or null. */
export function readNewestTable(
  db: Database,
  placementForm: PlacementForm,
): Promise<KeptVersion | null> {
  return findVersionBefore(db, placementForm)
}
