import { and, inArray, isNull } from 'drizzle-orm'
import { outboxMessages } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'

/**
 * Ends the e-mails about these things that have not been delivered, in the transaction in which the link in them
 * dies: nobody is sent a link that does not work.
 */
export async function cancelEmails(tx: Database, about: string[], now: Date): Promise<void> {
  if (about.length === 0) return
  await tx
    .update(outboxMessages)
    .set({ endedAt: now, endedWhy: 'useless', nextAttemptAt: null, payload: {} })
    .where(
      and(
        inArray(outboxMessages.about, about),
        isNull(outboxMessages.deliveredAt),
        isNull(outboxMessages.endedAt),
      ),
    )
}
