import { after, lifetime } from './lifetimes'

/**
 * How a session of staff stands: open; locked, until the second factor is given again, after thirty minutes without a page;
 * or over, after twelve hours. A screen that was left open on a desk is nobody's.
 */
export function judgeSitting(
  { startedAt, usedAt }: { startedAt: Date; usedAt: Date },
  now: Date,
): 'open' | 'locked' | 'over' {
  if (now >= after(startedAt, lifetime.staffSitting)) return 'over'
  return now >= after(usedAt, lifetime.staffIdle) ? 'locked' : 'open'
}
