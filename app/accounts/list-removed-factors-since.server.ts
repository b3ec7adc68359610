import { listEntries } from '../platform/audit/list-entries.server'
import type { Database } from '../platform/database/database.server'

/** Whose second factor was taken away from an instant on, as the trail tells it: in an older copy the lost one is valid again. */
export async function listRemovedFactorsSince(db: Database, since: Date): Promise<string[]> {
  const people = new Set<string>()
  let before: string | null = null
  do {
    const page = await listEntries(db, { action: 'second-factor.removed', from: since, before })
    for (const { subjectId } of page.entries) people.add(subjectId)
    before = page.next
  } while (before !== null)
  return [...people]
}
