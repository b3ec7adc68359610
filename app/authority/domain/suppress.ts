/** Fewer people than this are never shown as a number: few enough to be known to somebody. */
export const fewest = 5

/** A number that may be shown; null stands for one that is kept back. Nought is no small number: it is nobody. */
export type ShownCount = number | null

/** A list of counts whose sum is shown beside it, after small numbers were kept back. */
export type ShownCounts = { cells: ShownCount[]; total: ShownCount }

/**
 * Keeps small numbers back in a list of counts with its total, so that neither a cell nor the total tells one of
 * them: where a small number is hidden, its neighbours are hidden with it until those who are hidden are at least
 * two cells and `fewest` people together. Then there is always more than one way to fill them.
 *
 * Which neighbours go along is decided by their places alone, never by their size, so that knowing this
 * rule tells nothing either. Several lists of the same people share one total, and each is safe beside it.
 */
export function suppress(counts: readonly number[]): ShownCounts {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total > 0 && total < fewest) {
    // Everything is a part of a small number; and where nobody is, it would tell where the few are.
    return { cells: counts.map(() => null), total: null }
  }
  const hidden = new Set(counts.flatMap((count, at) => (isSmall(count) ? [at] : [])))
  const filled = counts.flatMap((count, at) => (count > 0 ? [at] : []))
  while (hidden.size > 0 && !isCover(hidden, counts)) hidden.add(nextTo(hidden, filled))
  return { cells: counts.map((count, at) => (hidden.has(at) ? null : count)), total }
}

/** A number that stands alone, without a list or a total. */
export function suppressOne(count: number): ShownCount {
  return isSmall(count) ? null : count
}

function isSmall(count: number): boolean {
  return count > 0 && count < fewest
}

function isCover(hidden: ReadonlySet<number>, counts: readonly number[]): boolean {
  const people = [...hidden].reduce((sum, at) => sum + (counts[at] ?? 0), 0)
  return hidden.size > 1 && people >= fewest
}

/** The first cell after a hidden one, around the end of the list, that is filled and not hidden yet. */
function nextTo(hidden: ReadonlySet<number>, filled: readonly number[]): number {
  const [first = 0] = hidden
  const place = filled.indexOf(first)
  const around = [...filled.slice(place + 1), ...filled.slice(0, place)]
  // The total is no small number, so that there is always a cell left.
  return around.find((at) => !hidden.has(at)) ?? first
}
