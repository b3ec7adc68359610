import type { Database } from '../platform/database/database.server'
import { hasSharedHousehold } from './data/shared-households'
import { nearSince } from './domain/own-case'

/**
 * Whether a case is a member of staff's own at `now`: about themselves, or about somebody with whom they belong to one
 * household, or belonged to one at the same time within the last two years (domain/own-case), whoever of them left it.
 */
export async function isOwnCase(
  db: Database,
  officerId: string,
  personId: string,
  now: Date,
): Promise<boolean> {
  if (officerId === personId) return true
  return hasSharedHousehold(db, [officerId, personId], nearSince(now))
}
