import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { outboxMessages } from '../../../db/schema/platform'
import type { Config } from '../config/config.server'
import type { DatabaseHandle } from '../database/database.server'
import { describeError } from '../logging/describe-error'
import type { Log } from '../logging/open-log.server'
import type { Letter } from './post-letter.server'

/** Hands one letter over; rejects when that failed. */
export type Deliver = (id: string, letter: Letter) => Promise<void>

/** SMTP when the settings name a server; otherwise each letter becomes a file `outbox/<id>.eml`. */
export function openDelivery(config: Config): Deliver {
  const from = `Shanyrak <no-reply@${config.baseUrl.hostname}>`
  if (config.smtpUrl) {
    const transport = createTransport(config.smtpUrl.href)
    return async (id, letter) => {
      await transport.sendMail({ from, ...letter, messageId: `<${id}@${config.baseUrl.hostname}>` })
    }
  }
  const outbox = join(config.dataDir, 'outbox')
  const writer = createTransport({ streamTransport: true, buffer: true })
  return async (id, letter) => {
    const { message } = await writer.sendMail({ from, ...letter })
    await mkdir(outbox, { recursive: true, mode: 0o700 })
    // Whoever watches the folder sees whole letters only.
    await writeFile(join(outbox, `.${id}.part`), message as Buffer, { mode: 0o600 })
    await rename(join(outbox, `.${id}.part`), join(outbox, `${id}.eml`))
  }
}

/** Wait before another try, in seconds, after so many failures: 30 s, doubling, at most an hour. */
export function backOffSeconds(attempts: number): number {
  return Math.min(3600, 30 * 2 ** Math.max(0, attempts - 1))
}

/**
 * Delivers the letters that are due, oldest first. A letter may arrive twice when the process dies between
 * the hand-over and its note of it, never not at all.
 *
 * @returns how many were delivered.
 */
export async function deliverLetters(
  { database, log }: { database: DatabaseHandle; log: Log },
  deliver: Deliver,
  now: Date,
): Promise<number> {
  const due = await database.read
    .select()
    .from(outboxMessages)
    .where(and(isNull(outboxMessages.deliveredAt), lte(outboxMessages.nextAttemptAt, now)))
    .orderBy(asc(outboxMessages.createdAt))
    .limit(50)
  let delivered = 0
  for (const message of due) {
    const attempts = message.attempts + 1
    const failure = await deliver(message.id, message.payload as Letter).then(
      () => null,
      (error: Error) => error,
    )
    if (failure) log.warn({ messageId: message.id, attempts, err: failure }, 'letter not delivered')
    else delivered++
    await database.transaction(async (tx) => {
      await tx
        .update(outboxMessages)
        .set(
          failure
            ? {
                attempts,
                lastError: describeError(failure).message.slice(0, 500),
                nextAttemptAt: new Date(now.getTime() + backOffSeconds(attempts) * 1000),
              }
            : { attempts, deliveredAt: now, nextAttemptAt: null, payload: {} },
        )
        .where(eq(outboxMessages.id, message.id))
    })
  }
  return delivered
}
