import type { Database } from '../platform/database/database.server'
import { listLooksOf } from './data/looks'
import type { Look } from './data/looks'
import { lookMinutes } from './domain/look'

/** The looks that this officer may still read from, the newest first. */
export function listOpenLooks(
  db: Database,
  { officerId, now }: { officerId: string; now: Date },
): Promise<Look[]> {
  const since = new Date(now.getTime() - lookMinutes * 60_000)
  return listLooksOf(db, { officerId, since, now })
}
