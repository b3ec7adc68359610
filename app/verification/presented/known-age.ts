import type { Known } from './known'

/** How long what is known may be relied on; both are settings of the site. */
export type Freshness = {
  /** After so many hours an answer says that it rests on old information. */
  staleHours: number
  /** After so many days nothing is said to be still in force. */
  unknownDays: number
}

/**
 * How old what is known is, at an instant.
 *
 * - `none`: nothing is known of revocations.
 * - `ahead`: the clock shows an earlier time than that of the news; one of the two is wrong, and the age cannot be told.
 * - `fresh`, `stale`, `outdated`: by the site's settings; `ms` is the age.
 */
export type KnownAge =
  { kind: 'none' } | { kind: 'ahead' } | { kind: 'fresh' | 'stale' | 'outdated'; ms: number }

const hour = 3_600_000

/** Clocks that nobody set by hand differ by less. */
const tolerance = hour / 6

/** Judges the age of what is known; an age exactly at a bound counts as the older kind. */
export function judgeAge(
  { asOf, freshness }: Pick<Known, 'asOf' | 'freshness'>,
  now: Date,
): KnownAge {
  if (asOf === null) return { kind: 'none' }
  const age = now.getTime() - new Date(asOf).getTime()
  if (age < -tolerance) return { kind: 'ahead' }
  const ms = Math.max(0, age)
  if (ms >= freshness.unknownDays * 24 * hour) return { kind: 'outdated', ms }
  return { kind: ms >= freshness.staleHours * hour ? 'stale' : 'fresh', ms }
}
