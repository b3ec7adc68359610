/** How an event's way to one endpoint stands. */
export const deliveryStates = ['pending', 'delivered', 'dead'] as const

export type DeliveryState = (typeof deliveryStates)[number]

/**
 * How long to wait before another try, in seconds, after each failed one: as Standard Webhooks recommends, so
 * that a receiver may be away for a weekend. After the last one a delivery is a dead letter.
 */
const waits = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const

/** Between two tries of a delivery, at most, in milliseconds. */
export const longestWait = 86_400_000

/** How often one delivery is tried. */
export const mostAttempts = waits.length + 1

/**
 * When a delivery that failed is tried again; null when it is given up. Half of the wait is certain and the rest is
 * picked, so that what failed together does not come back together.
 *
 * @param attempts how often it was tried, 1 or more.
 * @param chance from 0 up to, not including, 1.
 * @param asked seconds that the receiver asked for (Retry-After); heeded up to a day when they are more.
 */
export function nextAttempt(attempts: number, now: Date, chance: number, asked = 0): Date | null {
  const wait = waits[attempts - 1]
  if (wait === undefined) return null
  const picked = wait / 2 + (wait / 2) * chance
  return new Date(
    now.getTime() + Math.round(Math.max(picked, Math.min(asked, longestWait / 1000)) * 1000),
  )
}
