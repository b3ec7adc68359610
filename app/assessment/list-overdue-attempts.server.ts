import type { Database } from '../platform/database/database.server'
import { listOverdueRows } from './data/attempts'

/** How many are read at once. */
const page = 100

/** Open attempts whose time is over and that nobody has handed in, the earliest end first; at most a hundred. */
export async function listOverdueAttempts(
  db: Database,
  now: Date,
): Promise<{ attemptId: string; personId: string }[]> {
  const overdue = await listOverdueRows(db, { now, limit: page })
  return overdue.map(({ id, personId }) => ({ attemptId: id, personId }))
}
