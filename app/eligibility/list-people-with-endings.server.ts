import type { Database } from '../platform/database/database.server'
import { listPeopleWithEndingRows } from './data/reminders'
import { tellAhead, tellFor } from './domain/ending'

/**
 * Ids of people in whose records something may end soon or has ended lately, in pages in the order of the ids.
 *
 * @param page.after the last id of the page before; the empty text for the first.
 */
export function listPeopleWithEndings(
  db: Database,
  { now, ...page }: { now: Date; after: string; limit: number },
): Promise<string[]> {
  const from = new Date(now.getTime() - tellFor)
  const until = new Date(now.getTime() + tellAhead)
  return listPeopleWithEndingRows(db, { from, until }, page)
}
