import type { Database } from '../platform/database/database.server'
import { findEventIdAt, findLastNumber, listNumberedEvents, type FeedEvent } from './data/feed'
import { markOf, type FeedPlace } from './domain/cursor'

/** So many numbers does one page look through at most, however few of them are of the reader's regions. */
const widestLook = 10_000

export type ReadFeed = {
  /** After which event to go on. */
  after: FeedPlace
  limit: number
  /** ISO 3166-2:KZ codes, or `*`. */
  regions: readonly string[]
}

export type FeedPage =
  | {
      kind: 'page'
      events: FeedEvent[]
      /** Where to go on. */
      next: FeedPlace
      /** Whether there are numbers above it already. */
      more: boolean
    }
  /** The reader has seen events that are not here, or have other numbers, as after a return to an older backup. */
  | { kind: 'ahead' }

/** Reads on in the feed, as far as it concerns these regions; going on from `next` misses nothing. */
export async function readFeed(
  db: Database,
  { after, limit, regions }: ReadFeed,
): Promise<FeedPage> {
  const last = await findLastNumber(db)
  if (after.number > last || (await isOfAnother(db, after))) return { kind: 'ahead' }
  const upTo = Math.min(last, after.number + widestLook)
  const found = await listNumberedEvents(db, { after: after.number, upTo, regions, limit })
  const number = found.length === limit ? (found.at(-1)?.number ?? upTo) : upTo
  const eventId = found.find((each) => each.number === number)?.event.id
  const mark = markOf(eventId ?? (await findEventIdAt(db, number)) ?? '')
  const events = found.map(({ event }) => event)
  return { kind: 'page', events, next: { number, mark }, more: number < last }
}

/** Whether the number at which a reader stands belongs to another event than to the one that was read. */
async function isOfAnother(db: Database, { number, mark }: FeedPlace): Promise<boolean> {
  if (mark === '') return false
  const eventId = await findEventIdAt(db, number)
  return eventId === null || markOf(eventId) !== mark
}
