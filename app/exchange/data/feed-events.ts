import { feedEvents, feedPending } from '../../../db/schema/exchange'
import type { Database } from '../../platform/database/database.server'

export type NewFeedEvent = typeof feedEvents.$inferInsert

/** Adds an event, which waits for its number from now on. */
export async function insertFeedEvent(tx: Database, event: NewFeedEvent): Promise<void> {
  await tx.insert(feedEvents).values(event)
  await tx.insert(feedPending).values({ eventId: event.id })
}
