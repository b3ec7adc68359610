import type { Database } from '../platform/database/database.server'
import { listLooksOf } from './data/looks'
import type { Look } from './data/looks'
import { lookEnd, purposesSince } from './domain/look'

/** The looks that this officer may still read from, the newest first. */
export async function listOpenLooks(
  db: Database,
  { officerId, now }: { officerId: string; now: Date },
): Promise<Look[]> {
  const looks = await listLooksOf(db, { officerId, since: purposesSince(now), now })
  return looks.filter((look) => lookEnd(look) > now)
}
