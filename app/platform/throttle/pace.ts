/**
 * So many turns at once, and then one every so many seconds: a limit that slows down and never shuts. Within any time T no
 * subject gets more than `burst + T / seconds` turns.
 */
export type Pace = { name: string; burst: number; seconds: number }

export type PacedTurn =
  /** `emptiesAt` is to be kept: when nothing of the turns taken will count any more. */
  { allowed: true; emptiesAt: Date } | { allowed: false; retryAfterSeconds: number }

/**
 * Judges a turn by what is kept of the ones before it: a bucket that holds `burst` turns and loses one every `seconds`
 * (the generic cell rate algorithm, ITU-T I.371, Annex A).
 *
 * A turn that is refused changes nothing, so that asking again never lengthens the wait; nobody waits longer than
 * `seconds` while nobody else takes the turn. What no honest clock can have written, a bucket fuller than it can be, counts
 * for nothing; what a clock that ran ahead wrote is not handed in at all (take-paced-turns).
 *
 * @param emptiesAt when the bucket will be empty; null for a subject of which nothing is known.
 */
export function judgePace({ burst, seconds }: Pace, emptiesAt: Date | null, now: Date): PacedTurn {
  const each = seconds * 1000
  const most = now.getTime() + burst * each
  const kept = emptiesAt?.getTime() ?? 0
  const empties = kept > most ? now.getTime() : Math.max(now.getTime(), kept)
  const wait = empties + each - most
  if (wait <= 0) return { allowed: true, emptiesAt: new Date(empties + each) }
  return { allowed: false, retryAfterSeconds: Math.ceil(wait / 1000) }
}
