import type { Database } from '../platform/database/database.server'
import { upsertChosenForm } from './data/chosen-forms'
import type { PlacementForm } from './domain/requirement-table'

/** Keeps for which placement form a person prepares. It binds them to nothing; for an officer their record opens with it. */
export function chooseForm(
  tx: Database,
  { personId, placementForm, now }: { personId: string; placementForm: PlacementForm; now: Date },
): Promise<void> {
  return upsertChosenForm(tx, { personId, placementForm, chosenAt: now, forOfficers: true })
}
