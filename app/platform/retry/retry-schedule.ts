/** When something that failed is tried again, and when it is given up. */
export type RetrySchedule = {
  /** How long to wait after the first failed try, after the second and so on, in seconds. */
  waits: readonly number[]
  /** After the last of them: that wait again and again, or no more tries. */
  afterwards: 'again' | 'give-up'
  /**
   * How much of each wait is certain, from 0 to 1. The rest is picked at random, so that what failed together does not come back
   * together.
   */
  certain: number
}

/** E-mails: one server takes them all, so that little is picked. Whoever reads them waits, so that it is tried each hour. */
export const emailRetries: RetrySchedule = {
  waits: [30, 60, 120, 240, 480, 960, 1920, 3600],
  afterwards: 'again',
  certain: 0.9,
}

/** Webhooks: as Standard Webhooks recommends, so that a receiver may be away for a weekend. */
export const webhookRetries: RetrySchedule = {
  waits: [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400],
  afterwards: 'give-up',
  certain: 0.5,
}

/** What is known of something that has just failed. */
export type FailedTry = {
  /** How often it was tried, this time included. */
  attempts: number
  now: Date
  /** Picked at random, from 0 up to, not including, 1. */
  chance: number
  /** Seconds that the other side asked for (Retry-After); heeded up to the longest wait when they are more. */
  askedSeconds?: number
}

/** The longest time between two tries, in milliseconds. What is put off for longer was put off by a clock that was wrong. */
export function longestWait({ waits }: RetrySchedule): number {
  return Math.max(...waits) * 1000
}

/** How often something is tried; Infinity when its schedule has no end of its own. */
export function mostTries({ waits, afterwards }: RetrySchedule): number {
  return afterwards === 'again' ? Infinity : waits.length + 1
}

/** When something is tried again; null when its schedule gives it up. */
export function nextTry(
  schedule: RetrySchedule,
  { attempts, now, chance, askedSeconds = 0 }: FailedTry,
): Date | null {
  const { waits, certain } = schedule
  if (attempts >= mostTries(schedule)) return null
  const wait = waits[Math.min(Math.max(attempts, 1), waits.length) - 1] ?? 0
  const picked = wait * 1000 * (certain + (1 - certain) * chance)
  const asked = Math.min(askedSeconds * 1000, longestWait(schedule))
  return new Date(now.getTime() + Math.round(Math.max(picked, asked)))
}
