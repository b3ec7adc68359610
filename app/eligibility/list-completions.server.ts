import type { Database } from '../platform/database/database.server'
import { listCompletionRows } from './data/awaiting'

export type Completion = { completedAt: Date; placementForms: string[] }

/** When each of these people received their last certificate that counts, of a whole training or a part, and for which forms. */
export async function listCompletions(
  db: Database,
  personIds: readonly string[],
): Promise<Map<string, Completion>> {
  const completions = new Map<string, Completion>()
  for (const { personId, placementForm, completedAt } of await listCompletionRows(db, personIds)) {
    if (!completedAt) continue
    const known = completions.get(personId)
    completions.set(personId, {
      completedAt: known && known.completedAt > completedAt ? known.completedAt : completedAt,
      placementForms: [...(known?.placementForms ?? []), placementForm],
    })
  }
  return completions
}
