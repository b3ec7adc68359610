import { asc, count, isNull } from 'drizzle-orm'
import { outboxMessages } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'

/** How many letters are still to be delivered, and since when the oldest of them waits. */
export async function countWaiting(
  db: Database,
): Promise<{ letters: number; since: Date | null; lastError: string | null }> {
  const waiting = isNull(outboxMessages.deliveredAt)
  const [total] = await db.select({ letters: count() }).from(outboxMessages).where(waiting)
  const [oldest] = await db
    .select({ since: outboxMessages.createdAt, lastError: outboxMessages.lastError })
    .from(outboxMessages)
    .where(waiting)
    .orderBy(asc(outboxMessages.createdAt))
    .limit(1)
  return {
    letters: total?.letters ?? 0,
    since: oldest?.since ?? null,
    lastError: oldest?.lastError ?? null,
  }
}
