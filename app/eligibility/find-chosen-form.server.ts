import type { Database } from '../platform/database/database.server'
import { findChosenForm as selectChosenForm } from './data/chosen-forms'
import { isPlacementForm, type PlacementForm } from './domain/requirement-table'

/** The placement form that a person prepares for, as they chose it; null while they have not. For themselves alone. */
export async function findChosenForm(
  db: Database,
  personId: string,
): Promise<PlacementForm | null> {
  const chosen = await selectChosenForm(db, personId)
  return chosen !== null && isPlacementForm(chosen) ? chosen : null
}
