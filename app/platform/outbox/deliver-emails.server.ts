import { and, asc } from 'drizzle-orm'
import { outboxMessages } from '../../../db/schema/platform'
import type { DatabaseHandle } from '../database/database.server'
import { describeError } from '../logging/describe-error'
import type { Log } from '../logging/open-log.server'
import { claimEmail, isEmailDue, settleEmail, waiting, type Message } from './claim-email.server'
import { judgeFailure } from './judge-failure'
import { isOverdue, isUseless, nextEmailTry } from './email-bounds'
import type { Deliver } from './open-delivery.server'
import type { Email } from './post-email.server'

/** After this long a round ends, in milliseconds: its `now`, from which claims are counted, grows old. */
const longestRound = 30_000

type Change = Partial<typeof outboxMessages.$inferInsert>

/**
 * Delivers the e-mails that are due, oldest first. An e-mail may arrive twice when the process dies between the
 * hand-over and its note of it, never not at all, within bounds: one that is refused for good, that was tried for three
 * days, or whose link is over ends, and what stood in it is removed. Each is claimed before it is handed over, so that two who
 * deliver at once hand none over twice; a claim lapses when its process died.
 *
 * The round ends early when no e-mail can be handed over, and when it is told to leave off.
 *
 * @returns how many were delivered.
 */
export async function deliverEmails(
  { database, log }: { database: DatabaseHandle; log: Log },
  deliver: Deliver,
  now: Date,
  signal?: AbortSignal,
): Promise<number> {
  const due = await database.read
    .select({ id: outboxMessages.id })
    .from(outboxMessages)
    .where(and(waiting, isEmailDue(now)))
    .orderBy(asc(outboxMessages.createdAt), asc(outboxMessages.id))
    .limit(50)
  let delivered = 0
  const began = performance.now()
  for (const { id } of due) {
    if (signal?.aborted || performance.now() - began > longestRound) break
    // Read again: while those before it were sent, its link may have died, or another may have taken it.
    const message = await claimEmail(database, id, now)
    if (!message) continue
    const over = whyOver(message, now)
    if (over) {
      await settleEmail(database, message, ended(over, now))
      continue
    }
    const failure = await tryOnce(deliver, message, signal)
    // Told to leave off: this was no try.
    if (failure && signal?.aborted) {
      await settleEmail(database, message, {})
      break
    }
    if (!failure) delivered++
    const outcome = failure ? judge(message, failure, log, now) : handedOver(message, now)
    await settleEmail(database, message, outcome)
    if (failure && judgeFailure(failure) === 'out-of-service') break
  }
  return delivered
}

function whyOver(message: Message, now: Date): 'useless' | 'given-up' | null {
  if (isUseless(message, now)) return 'useless'
  return isOverdue(message, message.attempts, now) ? 'given-up' : null
}

function tryOnce(
  deliver: Deliver,
  { id, payload }: Message,
  signal?: AbortSignal,
): Promise<Error | null> {
  return deliver(id, payload as Email, signal).then(
    () => null,
    (error: Error) => error,
  )
}

function judge(message: Message, failure: Error, log: Log, now: Date): Change {
  const attempts = message.attempts + 1
  const lastError = describeError(failure).message.slice(0, 500)
  const refused = judgeFailure(failure) === 'refused'
  const nextAttemptAt = refused
    ? null
    : nextEmailTry(message, { attempts, now, chance: Math.random() })
  const told = { messageId: message.id, attempts, err: failure }
  log.warn(told, nextAttemptAt ? 'e-mail not delivered' : 'e-mail given up')
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
