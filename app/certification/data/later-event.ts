import { sql } from 'drizzle-orm'
import { certificateEvents } from '../../../db/schema/certification'

/**
 * Whether an event is another than the award, which is the only one of most certificates. In the very words of the index
 * `certificate_event_later`: an engine that sees a parameter instead of 'awarded' looks through all events.
 */
export const isLaterEvent = sql`${certificateEvents.kind} <> 'awarded'`
