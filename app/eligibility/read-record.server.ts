import type { Database } from '../platform/database/database.server'
import { listDecisionsOf } from './data/decisions'
import { listEventsOf } from './data/events'
import { listNewestTables, listTables } from './data/requirement-tables'
import { deriveRecord, type EligibilityRecord } from './domain/record'
import { asHappened } from './domain/in-order'

/** A person's eligibility record at `now`: one entry for each placement form that has a table. */
export async function readRecord(
  db: Database,
  { personId, now }: { personId: string; now: Date },
): Promise<EligibilityRecord> {
  const events = await listEventsOf(db, personId)
  const decisions = await listDecisionsOf(db, personId)
  const newest = await listNewestTables(db)
  const earlier = new Set([...events, ...decisions].map((each) => each.tableVersionId))
  for (const { id } of newest) earlier.delete(id)
  const tables = [...newest, ...(await listTables(db, [...earlier]))]
  const history = {
    events: asHappened(events, now),
    decisions: asHappened(decisions, now),
  }
  return deriveRecord(tables, history, now)
}
