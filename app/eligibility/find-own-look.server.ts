import type { Database } from '../platform/database/database.server'
import { findLook, type Look } from './data/looks'
import { lookEnd, purposesSince } from './domain/look'

/**
 * A look of this officer whose purpose was given less than 30 minutes ago. Another's look reads as absent, and so does an
 * old one: whoever needs the record again says again what for.
 */
export async function findOwnLook(
  db: Database,
  { lookId, officerId, now }: { lookId: string; officerId: string; now: Date },
): Promise<Look | null> {
  const look = await findLook(db, { lookId, officerId, since: purposesSince(now), now })
  return look && lookEnd(look) > now ? look : null
}
