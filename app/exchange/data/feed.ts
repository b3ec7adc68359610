import { and, asc, eq, gt, inArray, lte, max } from 'drizzle-orm'
import { feedEvents, feedPending, feedPositions } from '../../../db/schema/exchange'
import type { Database } from '../../platform/database/database.server'
import { everyRegion } from '../domain/client'

export type FeedEvent = typeof feedEvents.$inferSelect

/** Events without a number, in the order in which they happened. */
export async function listPendingEvents(tx: Database, limit: number): Promise<FeedEvent[]> {
  const rows = await tx
    .select({ event: feedEvents })
    .from(feedPending)
    .innerJoin(feedEvents, eq(feedEvents.id, feedPending.eventId))
    .orderBy(asc(feedEvents.at), asc(feedEvents.id))
    .limit(limit)
  return rows.map(({ event }) => event)
}

/** The number that was given last; 0 when none was. */
export async function findLastNumber(db: Database): Promise<number> {
  const [last] = await db.select({ number: max(feedPositions.number) }).from(feedPositions)
  return last?.number ?? 0
}

/** The event that has this number, by its id; null where the number was not given. */
export async function findEventIdAt(db: Database, number: number): Promise<string | null> {
  const [position] = await db
    .select({ eventId: feedPositions.eventId })
    .from(feedPositions)
    .where(eq(feedPositions.number, number))
  return position?.eventId ?? null
}

/** Gives events their numbers, from the one after `last` on; then they wait no more. */
export async function insertPositions(tx: Database, last: number, eventIds: string[]) {
  await tx
    .insert(feedPositions)
    .values(eventIds.map((eventId, index) => ({ number: last + 1 + index, eventId })))
  await tx.delete(feedPending).where(inArray(feedPending.eventId, eventIds))
}

export type NumberedEvent = { number: number; event: FeedEvent }

/** Events of these regions with numbers above `after` and up to `upTo`, in their order. */
export function listNumberedEvents(
  db: Database,
  {
    after,
    upTo,
    regions,
    limit,
  }: { after: number; upTo: number; regions: readonly string[]; limit: number },
): Promise<NumberedEvent[]> {
  const here = regions.includes(everyRegion)
    ? undefined
    : inArray(feedEvents.region, [...regions])
  return db
    .select({ number: feedPositions.number, event: feedEvents })
    .from(feedPositions)
    .innerJoin(feedEvents, eq(feedEvents.id, feedPositions.eventId))
    .where(and(gt(feedPositions.number, after), lte(feedPositions.number, upTo), here))
    .orderBy(asc(feedPositions.number))
    .limit(limit)
}

/** An event by its id, or null. */
export async function findFeedEvent(db: Database, eventId: string): Promise<FeedEvent | null> {
  const [event] = await db.select().from(feedEvents).where(eq(feedEvents.id, eventId))
  return event ?? null
}
