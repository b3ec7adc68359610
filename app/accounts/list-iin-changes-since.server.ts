import type { Database } from '../platform/database/database.server'
import { listIinReleasesSince, listIinsSeenSince } from './data/iins'
import type { ReleaseGround } from './domain/iin-ground'

export type ReleasedIin = {
  personId: string
  /** Who was given it; null when it is anybody's. */
  toPersonId: string | null
  iinHash: string
  ground: ReleaseGround
}

/** What became of IINs from an instant on: those taken off somebody, and those that an officer read on a paper and that are still so. */
export async function listIinChangesSince(
  db: Database,
  since: Date,
): Promise<{ released: ReleasedIin[]; seen: { personId: string; at: Date }[] }> {
  return {
    released: await listIinReleasesSince(db, since),
    seen: await listIinsSeenSince(db, since),
  }
}
