import type { Database } from '../platform/database/database.server'
import type { Look } from './data/looks'
import { findOwnLook } from './find-own-look.server'

export type { Look } from './data/looks'

/** The look for which an officer gave the purpose of another one: that itself, or the one that it goes on from; null when that is over. */
export async function findFirstLook(
  db: Database,
  { look, now }: { look: Look; now: Date },
): Promise<Look | null> {
  const { underLookId: lookId, officerId } = look
  return lookId === null ? look : findOwnLook(db, { lookId, officerId, now })
}
