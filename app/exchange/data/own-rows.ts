import { asc, eq } from 'drizzle-orm'
import { feedEvents } from '../../../db/schema/exchange'
import type { OwnTable } from '../../platform/database/own-rows'

/** What other systems were told about the person, word for word. */
export const ownFeedEvents: OwnTable = {
  table: 'feed_event',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({
        type: feedEvents.type,
        region: feedEvents.region,
        told: feedEvents.payload,
        at: feedEvents.at,
      })
      .from(feedEvents)
      .where(eq(feedEvents.personId, owner.personId))
      .orderBy(asc(feedEvents.id))
      .limit(page.limit)
      .offset(page.offset),
}
