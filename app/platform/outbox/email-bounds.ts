import { stillLasts } from '../clock/from-the-future'

/** How long an e-mail is tried for, in milliseconds: three days, a weekend with the mail server down. */
const longestTrying = 3 * 24 * 3_600_000

/** Between two tries of an e-mail, at most, in milliseconds. */
export const longestPause = 3_600_000

/** Wait before another try, in seconds, after so many failures: 30 s, doubling, at most an hour. */
function backOffSeconds(attempts: number): number {
  return Math.min(longestPause / 1000, 30 * 2 ** Math.min(20, Math.max(0, attempts - 1)))
}

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
 * When an e-mail that has failed so many times is tried again, or null when it is given up: three days after it was
 * written, or once the link in it will be over by then.
 */
export function nextTry(email: Bounds, attempts: number, now: Date): Date | null {
  const next = new Date(now.getTime() + backOffSeconds(attempts) * 1000)
  return isOverdue(email, attempts, next) || isUseless(email, next) ? null : next
}
