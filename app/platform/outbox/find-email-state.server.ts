import { desc, inArray } from 'drizzle-orm'
import { outboxMessages } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'

/**
 * How far an e-mail came: it waits for its first try, a try failed and another follows, it was handed to the mail
 * server, or it ended without that.
 */
export type EmailState = 'waiting' | 'retrying' | 'delivered' | 'refused' | 'given-up' | 'useless'

/** The state of the newest e-mail about each of these things, and when it was written. */
export async function findEmailStates(
  db: Database,
  about: string[],
): Promise<Map<string, { state: EmailState; writtenAt: Date }>> {
  if (about.length === 0) return new Map()
  const rows = await db
    .select({
      about: outboxMessages.about,
      attempts: outboxMessages.attempts,
      writtenAt: outboxMessages.createdAt,
      deliveredAt: outboxMessages.deliveredAt,
      endedWhy: outboxMessages.endedWhy,
    })
    .from(outboxMessages)
    .where(inArray(outboxMessages.about, about))
    .orderBy(desc(outboxMessages.id))
  const newest = new Map<string, { state: EmailState; writtenAt: Date }>()
  for (const { about, writtenAt, ...row } of rows) {
    if (about && !newest.has(about)) newest.set(about, { state: stateOf(row), writtenAt })
  }
  return newest
}

function stateOf(row: {
  attempts: number
  deliveredAt: Date | null
  endedWhy: 'refused' | 'given-up' | 'useless' | null
}): EmailState {
  if (row.deliveredAt) return 'delivered'
  return row.endedWhy ?? (row.attempts > 0 ? 'retrying' : 'waiting')
}
