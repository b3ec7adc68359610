import type { Database } from '../platform/database/database.server'
import { listEventsOf } from './data/events'
import { findNewestTables, findTables } from './data/published-tables'
import { deriveRecord, type EligibilityRecord } from './domain/record'

/** A person's eligibility record at `now`: one entry for each placement form that has a table. */
export async function readRecord(
  db: Database,
  { personId, now }: { personId: string; now: Date },
): Promise<EligibilityRecord> {
  const events = await listEventsOf(db, personId)
  const newest = await findNewestTables(db)
  const earlier = new Set(events.map((event) => event.tableVersionId))
  for (const { id } of newest) earlier.delete(id)
  return deriveRecord([...newest, ...(await findTables(db, [...earlier]))], events, now)
}
