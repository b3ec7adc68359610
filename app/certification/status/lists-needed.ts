import { statusListLength } from '../credential/status-place'

/** In a list that is fuller than this a free position is no longer found at once. */
const fullest = statusListLength / 2

/**
 * How many lists there must be: the first one always, and the next as soon as the newest is half full, so that it is
 * published before a place in it is picked.
 *
 * @param newest the list of the greatest number in which a place was picked.
 * @param open the newest list that is published.
 */
export function listsNeeded(
  newest: { list: number; entries: number } | null,
  open: number | null,
): number {
  const next = newest && newest.entries >= fullest ? newest.list + 1 : (newest?.list ?? 1)
  return Math.max(1, open ?? 1, next)
}
