import type { Database } from '../platform/database/database.server'
import { selectVersions } from './data/tables-in-force'
import type { PlacementForm } from './domain/requirement-table'

/** A version that was published, without its contents. */
export type ListedVersion = { number: number; publishedAt: Date; origin: 'file' | 'interface' }

/** Every version of a form's table, the newest first. */
export function listTableVersions(
  db: Database,
  placementForm: PlacementForm,
): Promise<ListedVersion[]> {
  return selectVersions(db, placementForm)
}
