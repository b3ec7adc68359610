import type { Database } from '../platform/database/database.server'
import { findFormForOfficers } from './data/chosen-forms'
import { isPlacementForm, type PlacementForm } from './domain/requirement-table'

/**
 * The placement form with which a person's record opens for an officer: the one that they chose. Null while they have not, and
 * for a choice of the time when they were promised that nobody else sees it.
 */
export async function findFormAppliedFor(
  db: Database,
  personId: string,
): Promise<PlacementForm | null> {
  const chosen = await findFormForOfficers(db, personId)
  return chosen !== null && isPlacementForm(chosen) ? chosen : null
}
