import { feedEvents, feedPending } from '../../../db/schema/exchange'
import type { Database } from '../../platform/database/database.server'
import { fillPlaces, placesOf } from '../../platform/database/prepare-insert'
import { prepareOnce } from '../../platform/database/prepare-once'

export type NewFeedEvent = typeof feedEvents.$inferInsert

const putEvent = prepareOnce((tx) => tx.insert(feedEvents).values(placesOf(feedEvents)))
const putPending = prepareOnce((tx) => tx.insert(feedPending).values(placesOf(feedPending)))

/** Adds an event, which waits for its number from now on. */
export async function insertFeedEvent(tx: Database, event: NewFeedEvent): Promise<void> {
  await putEvent(tx).execute(fillPlaces(feedEvents, event))
  await putPending(tx).execute(fillPlaces(feedPending, { eventId: event.id }))
}
