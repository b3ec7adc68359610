import { feedEvents } from '../../../db/schema/exchange'
import type { Database } from '../../platform/database/database.server'

export type NewFeedEvent = typeof feedEvents.$inferInsert

export async function insertFeedEvent(tx: Database, event: NewFeedEvent): Promise<void> {
  await tx.insert(feedEvents).values(event)
}
