/**
 * How long, in days, people who applied together stay near to each other after one of them has left the household: two
 * years. It is our choice and no law's: long enough that nobody leaves a household in order to decide over it.
 */
const nearDays = 730

/** The instant that a shared membership must have lasted to, so that people are near to each other at `now`. */
export function nearSince(now: Date): Date {
  return new Date(now.getTime() - nearDays * 86_400_000)
}
