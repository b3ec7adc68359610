import type { Database } from '../platform/database/database.server'
import { selectCompletions } from './data/awaiting'

export type Completion = { completedAt: Date; placementForms: string[] }

/** When each of these people completed training, the last time, and for which forms; without it, nobody is here. */
export async function listCompletions(
  db: Database,
  personIds: readonly string[],
): Promise<Map<string, Completion>> {
  const completions = new Map<string, Completion>()
  for (const { personId, placementForm, completedAt } of await selectCompletions(db, personIds)) {
    if (!completedAt) continue
    const known = completions.get(personId)
    completions.set(personId, {
      completedAt: known && known.completedAt > completedAt ? known.completedAt : completedAt,
      placementForms: [...(known?.placementForms ?? []), placementForm],
    })
  }
  return completions
}
