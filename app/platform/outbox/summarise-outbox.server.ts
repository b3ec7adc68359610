import { and, asc, count, desc, gt, isNotNull, isNull } from 'drizzle-orm'
import { outboxMessages } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'

export type OutboxSummary = {
  /** E-mails that are still to be delivered. */
  waiting: number
  /** Since when the oldest of them waits. */
  since: Date | null
  /** What the last try of one of them met with. */
  lastError: string | null
  /** E-mails that ended undelivered since the given instant. */
  ended: { refused: number; givenUp: number; useless: number }
  /** What the newest of those refused or given up met with. */
  lastEnd: string | null
}

/** What waits in the outbox, and what ended undelivered after an instant. */
export async function summariseOutbox(db: Database, endedAfter: Date): Promise<OutboxSummary> {
  const undelivered = and(isNull(outboxMessages.deliveredAt), isNull(outboxMessages.endedAt))
  const [total] = await db.select({ emails: count() }).from(outboxMessages).where(undelivered)
  const [oldest] = await db
    .select({ since: outboxMessages.createdAt })
    .from(outboxMessages)
    .where(undelivered)
    .orderBy(asc(outboxMessages.createdAt), asc(outboxMessages.id))
    .limit(1)
  // Of those that failed, the one that is put off farthest: about the last that was tried.
  const [failed] = await db
    .select({ lastError: outboxMessages.lastError })
    .from(outboxMessages)
    .where(and(undelivered, isNotNull(outboxMessages.lastError)))
    .orderBy(desc(outboxMessages.nextAttemptAt), desc(outboxMessages.id))
    .limit(1)
  const ends = await db
    .select({ why: outboxMessages.endedWhy, emails: count() })
    .from(outboxMessages)
    .where(gt(outboxMessages.endedAt, endedAfter))
    .groupBy(outboxMessages.endedWhy)
  const number = (why: string) => ends.find((end) => end.why === why)?.emails ?? 0
  return {
    waiting: total?.emails ?? 0,
    since: oldest?.since ?? null,
    lastError: failed?.lastError ?? null,
    ended: {
      refused: number('refused'),
      givenUp: number('given-up'),
      useless: number('useless'),
    },
    lastEnd: await findLastEnd(db, endedAfter),
  }
}

async function findLastEnd(db: Database, endedAfter: Date): Promise<string | null> {
  const ends = await db
    .select({ why: outboxMessages.endedWhy, lastError: outboxMessages.lastError })
    .from(outboxMessages)
    .where(gt(outboxMessages.endedAt, endedAfter))
    .orderBy(desc(outboxMessages.endedAt), desc(outboxMessages.id))
    .limit(100)
  return ends.find(({ why }) => why !== 'useless')?.lastError ?? null
}
