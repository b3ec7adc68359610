import type { Database } from '../platform/database/database.server'
import { listEventsOf } from './data/events'
import { findTables } from './data/published-tables'
import { tellHistory, type HistoryEntry } from './domain/history'

/** What happened to a person's record, the newest first, in the words of the rules of that time. */
export async function listHistory(db: Database, personId: string): Promise<HistoryEntry[]> {
  const events = await listEventsOf(db, personId)
  const ids = new Set(events.map((event) => event.tableVersionId))
  return tellHistory(events, await findTables(db, [...ids]))
}
