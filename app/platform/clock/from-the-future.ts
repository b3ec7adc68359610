/**
 * How far ahead of now an instant may lie that was written as "now", in milliseconds: clocks of two processes differ, and a
 * request that began later may write sooner. What lies further ahead was written while the clock was set wrong, and must not
 * keep anybody out, nor anything open, until that time comes.
 */
const clockTolerance = 60_000

/** From here on an instant is of a clock that was set wrong. */
export function futureFrom(now: Date): Date {
  return new Date(now.getTime() + clockTolerance)
}

/** Whether an instant at which something happened was written by a clock that has been set back since. */
export function isFromTheFuture(instant: Date, now: Date): boolean {
  return instant >= futureFrom(now)
}

/**
 * Whether what began at an instant and lasts so many milliseconds lasts still. Not what began in the future: nobody knows
 * when that was.
 */
export function stillLasts(begun: Date, milliseconds: number, now: Date): boolean {
  return !isFromTheFuture(begun, now) && now.getTime() < begun.getTime() + milliseconds
}

/**
 * Whether what ends at an instant, and was to last so many milliseconds at most, lasts still. Not what would last longer from now
 * on: it was begun in the future.
 */
export function endsLater(end: Date, longest: number, now: Date): boolean {
  return end > now && end < latestEnd(longest, now)
}

/** From here on the end of what lasts so many milliseconds at most is of a clock that was set wrong. */
export function latestEnd(longest: number, now: Date): Date {
  return new Date(futureFrom(now).getTime() + longest)
}
