import type { Database } from '../platform/database/database.server'
import { listDecisionsOf } from './data/decisions'
import { listEventsOf } from './data/events'
import { listTables } from './data/requirement-tables'
import { tellHistory, type HistoryEntry } from './domain/history'

/** What happened to a person's record, the newest first, in the words of the rules of that time. */
export async function listHistory(db: Database, personId: string): Promise<HistoryEntry[]> {
  const events = await listEventsOf(db, personId)
  const decisions = await listDecisionsOf(db, personId)
  const ids = new Set([...events, ...decisions].map((each) => each.tableVersionId))
  return tellHistory({ events, decisions }, await listTables(db, [...ids]))
}
