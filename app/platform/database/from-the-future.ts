/**
 * How far ahead of now an instant may lie that was written as "now", in milliseconds: clocks of two processes differ, and a
 * request that began later may write sooner. What lies further ahead was written while the clock was set wrong, and must not
 * keep anybody out until that time comes.
 */
const clockTolerance = 60_000

/** From here on an instant is of a clock that was set wrong. */
export function futureFrom(now: Date): Date {
  return new Date(now.getTime() + clockTolerance)
}
