import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { outboxMessages } from '../../../db/schema/platform'
import type { DatabaseHandle } from '../database/database.server'
import { futureFrom } from '../database/from-the-future'
import { describeError } from '../logging/describe-error'
import type { Log } from '../logging/open-log.server'
import { judgeFailure } from './judge-failure'
import { isOverdue, isUseless, longestPause, nextTry } from './letter-bounds'
import type { Deliver } from './open-delivery.server'
import type { Letter } from './post-letter.server'

type Message = typeof outboxMessages.$inferSelect
/** Also when it is put off for longer than any letter ever is: then the clock was set wrong. */
function isDue(now: Date) {
  const latest = new Date(futureFrom(now).getTime() + longestPause)
  return or(
    lte(outboxMessages.nextAttemptAt, now),
    gt(outboxMessages.nextAttemptAt, latest),
    gt(outboxMessages.createdAt, futureFrom(now)),
  )
}

type Change = Partial<typeof outboxMessages.$inferInsert>

/**
 * Delivers the letters that are due, oldest first. A letter may arrive twice when the process dies between the
 * hand-over and its note of it, never not at all, within bounds: one that is refused for good, that was tried for three
 * days, or whose link is over ends, and what stood in it is removed.
 *
 * The round ends early when no letter can be handed over, and when it is told to leave off.
 *
 * @returns how many were delivered.
 */
export async function deliverLetters(
  { database, log }: { database: DatabaseHandle; log: Log },
  deliver: Deliver,
  now: Date,
  signal?: AbortSignal,
): Promise<number> {
  const due = await database.read
    .select({ id: outboxMessages.id })
    .from(outboxMessages)
    .where(and(waiting, isDue(now)))
    .orderBy(asc(outboxMessages.createdAt))
    .limit(50)
  let delivered = 0
  for (const { id } of due) {
    if (signal?.aborted) break
    // Read again: while those before it were sent, its link may have died.
    const [message] = await database.read
      .select()
      .from(outboxMessages)
      .where(and(waiting, eq(outboxMessages.id, id)))
    if (!message) continue
    const over = whyOver(message, now)
    if (over) {
      await note(database, id, ended(over, now))
      continue
    }
    const failure = await tryOnce(deliver, message, signal)
    // Told to leave off: this was no try.
    if (failure && signal?.aborted) break
    if (!failure) delivered++
    await note(database, id, failure ? judge(message, failure, log, now) : handedOver(message, now))
    if (failure && judgeFailure(failure) === 'out-of-service') break
  }
  return delivered
}

const waiting = and(isNull(outboxMessages.deliveredAt), isNull(outboxMessages.endedAt))

function whyOver(message: Message, now: Date): 'useless' | 'given-up' | null {
  if (isUseless(message, now)) return 'useless'
  return isOverdue(message, message.attempts, now) ? 'given-up' : null
}

function tryOnce(
  deliver: Deliver,
  { id, payload }: Message,
  signal?: AbortSignal,
): Promise<Error | null> {
  return deliver(id, payload as Letter, signal).then(
    () => null,
    (error: Error) => error,
  )
}

function judge(message: Message, failure: Error, log: Log, now: Date): Change {
  const attempts = message.attempts + 1
  const lastError = describeError(failure).message.slice(0, 500)
  const refused = judgeFailure(failure) === 'refused'
  const nextAttemptAt = refused ? null : nextTry(message, attempts, now)
  const told = { messageId: message.id, attempts, err: failure }
  log.warn(told, nextAttemptAt ? 'letter not delivered' : 'letter given up')
  const known = { attempts, lastError }
  if (nextAttemptAt) return { ...known, nextAttemptAt }
  return { ...known, ...ended(refused ? 'refused' : 'given-up', now) }
}

function handedOver({ attempts }: Message, now: Date): Change {
  return { attempts: attempts + 1, deliveredAt: now, nextAttemptAt: null, payload: {} }
}

function ended(why: NonNullable<Message['endedWhy']>, now: Date): Change {
  return { endedAt: now, endedWhy: why, nextAttemptAt: null, payload: {} }
}

async function note(database: DatabaseHandle, id: string, change: Change): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.update(outboxMessages).set(change).where(eq(outboxMessages.id, id))
  })
}
