import { stillLasts } from '../../platform/clock/from-the-future'
import { lifetime } from './lifetimes'

/**
 * How a session of staff stands: open; locked, until the second factor is given again, after thirty minutes without a page;
 * or over, after twelve hours. A screen that was left open on a desk is nobody's.
 * What begins in the future was begun while the clock ran ahead, nobody knows when: it is over, or locked.
 */
export function judgeSitting(
  { startedAt, usedAt }: { startedAt: Date; usedAt: Date },
  now: Date,
): 'open' | 'locked' | 'over' {
  if (!stillLasts(startedAt, lifetime.staffSitting, now)) return 'over'
  return stillLasts(usedAt, lifetime.staffIdle, now) ? 'open' : 'locked'
}
