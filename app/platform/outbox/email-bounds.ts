import { stillLasts } from '../clock/from-the-future'
import { emailRetries, nextTry, type FailedTry } from '../retry/retry-schedule'

/** How long an e-mail is tried for, in milliseconds: three days, a weekend with the mail server down. */
const longestTrying = 3 * 24 * 3_600_000

/** Whether the link in an e-mail is over. */
export function isUseless({ uselessAfter }: { uselessAfter: Date | null }, now: Date): boolean {
  return uselessAfter !== null && uselessAfter <= now
}

type Bounds = { createdAt: Date; uselessAfter: Date | null }

/** Whether an e-mail that has been tried before was tried for long enough. One that never was gets its try. */
export function isOverdue(email: Bounds, attempts: number, now: Date): boolean {
  return attempts > 0 && !stillLasts(email.createdAt, longestTrying, now)
}

/**
 * When an e-mail that has failed is tried again, or null when it is given up: three days after it was written, or once the
 * link in it will be over by then.
 */
export function nextEmailTry(email: Bounds, failed: FailedTry): Date | null {
  const next = nextTry(emailRetries, failed)
  if (!next) return null
  return isOverdue(email, failed.attempts, next) || isUseless(email, next) ? null : next
}
