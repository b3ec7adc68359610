import type { Database } from '../platform/database/database.server'
import { findFirstTable, findTableBefore } from './data/requirement-tables'
import { endOfDay } from './domain/day'
import { isInForce, type PlacementForm, type RequirementTable } from './domain/requirement-table'

/** What was required for a placement form on a day. */
export type TableInForce =
  | {
      /**
       * `published`: by the version that was published then. `before-any-table`: nothing was published yet; told
       * is what the first version, published later, says of that day.
       */
      kind: 'published' | 'before-any-table'
      version: { id: string; number: number; publishedAt: Date }
      /** The table with those requirements alone that were in force on the day. */
      table: RequirementTable
    }
  | { kind: 'no-table' }

/**
 * Answers what was required for a placement form on a day (YYYY-MM-DD, in Kazakhstan), in the past or the
 * future. A day counts with the last version that was published on it.
 */
export async function readTableInForce(
  db: Database,
  { placementForm, on }: { placementForm: PlacementForm; on: string },
): Promise<TableInForce> {
  const published = await findTableBefore(db, placementForm, endOfDay(on))
  const found = published ?? (await findFirstTable(db, placementForm))
  if (!found) return { kind: 'no-table' }
  const { id, number, publishedAt, definition } = found
  const requirements = definition.requirements.filter((requirement) => isInForce(requirement, on))
  return {
    kind: published ? 'published' : 'before-any-table',
    version: { id, number, publishedAt },
    table: { ...definition, requirements },
  }
}
