import type { Database } from '../platform/database/database.server'
import { findLook, type Look } from './data/looks'
import { lookMinutes } from './domain/look'

/**
 * A look that this officer opened less than 30 minutes ago. Another's look reads as absent, and so does an
 * old one: whoever needs the record again says again what for.
 */
export function findOwnLook(
  db: Database,
  { lookId, officerId, now }: { lookId: string; officerId: string; now: Date },
): Promise<Look | null> {
  const since = new Date(now.getTime() - lookMinutes * 60_000)
  return findLook(db, { lookId, officerId, since, now })
}
