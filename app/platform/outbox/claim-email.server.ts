import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { v4 as uuid } from 'uuid'
import { outboxMessages } from '../../../db/schema/platform'
import type { DatabaseHandle } from '../database/database.server'
import { isDue, latestAfter } from '../retry/is-due'
import { emailRetries } from '../retry/retry-schedule'

export type Message = typeof outboxMessages.$inferSelect

/**
 * How long a claim stands, in milliseconds: longer than any hand-over may take (mailTimeouts), so that it lapses only over
 * a process that died.
 */
export const claimLease = 120_000

/** What is neither delivered nor ended. */
export const waiting = and(isNull(outboxMessages.deliveredAt), isNull(outboxMessages.endedAt))

/**
 * What is to be tried now and by nobody else; also when it is put off or claimed for longer than any e-mail ever is: then the
 * clock was set wrong.
 */
export function isEmailDue(now: Date) {
  const isFree = or(
    isNull(outboxMessages.claimedUntil),
    lte(outboxMessages.claimedUntil, now),
    gt(outboxMessages.claimedUntil, latestAfter(claimLease, now)),
  )
  return and(isDue(outboxMessages, emailRetries, now), isFree)
}

/** Takes an e-mail for one hand-over. @returns it, or null when it is not due any more or another has it. */
export async function claimEmail(
  database: DatabaseHandle,
  id: string,
  now: Date,
): Promise<Message | null> {
  const claim = { claimedBy: uuid(), claimedUntil: new Date(now.getTime() + claimLease) }
  return database.transaction(async (tx) => {
    const [message] = await tx
      .update(outboxMessages)
      .set(claim)
      .where(and(eq(outboxMessages.id, id), waiting, isEmailDue(now)))
      .returning()
    return message ?? null
  })
}

/** Notes what came of a hand-over and gives the e-mail free, unless the claim lapsed and another has it. */
export async function settleEmail(
  database: DatabaseHandle,
  { id, claimedBy }: Message,
  outcome: Partial<typeof outboxMessages.$inferInsert>,
): Promise<void> {
  await database.transaction(async (tx) => {
    await tx
      .update(outboxMessages)
      .set({ ...outcome, claimedBy: null, claimedUntil: null })
      .where(and(eq(outboxMessages.id, id), eq(outboxMessages.claimedBy, claimedBy ?? '')))
  })
}
