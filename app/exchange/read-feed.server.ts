import type { Database } from '../platform/database/database.server'
import { findLastNumber, listNumberedEvents, type FeedEvent } from './data/feed'

/** So many numbers does one page look through at most, however few of them are of the reader's regions. */
const widestLook = 10_000

export type ReadFeed = {
  /** The number after which to go on; 0 for the beginning. */
  after: number
  limit: number
  /** ISO 3166-2:KZ codes, or `*`. */
  regions: readonly string[]
}

export type FeedPage =
  | {
      kind: 'page'
      events: FeedEvent[]
      /** Where to go on. */
      next: number
      /** Whether there are numbers above it already. */
      more: boolean
    }
  /** The reader has seen numbers that were never given here, as after a return to an older backup. */
  | { kind: 'ahead' }

/** Reads on in the feed, as far as it concerns these regions; going on from `next` misses nothing. */
export async function readFeed(
  db: Database,
  { after, limit, regions }: ReadFeed,
): Promise<FeedPage> {
  const last = await findLastNumber(db)
  if (after > last) return { kind: 'ahead' }
  const upTo = Math.min(last, after + widestLook)
  const found = await listNumberedEvents(db, { after, upTo, regions, limit })
  const next = found.length === limit ? (found.at(-1)?.number ?? upTo) : upTo
  return { kind: 'page', events: found.map(({ event }) => event), next, more: next < last }
}
