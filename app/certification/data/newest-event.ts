import { max } from 'drizzle-orm'
import { certificateEvents } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'
import { isLaterEvent } from './later-event'

/** When something last happened to any certificate after its award; null when nothing ever did. */
export async function findNewestEventTime(db: Database): Promise<Date | null> {
  const [row] = await db
    .select({ newest: max(certificateEvents.at) })
    .from(certificateEvents)
    .where(isLaterEvent)
  return row?.newest ?? null
}
