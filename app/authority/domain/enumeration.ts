/** What has come of a batch until now. A person, and a number that is nobody's, count once however often a list names them. */
export type BatchCounts = {
  /** Lines on which an IIN or a code stood. */
  readable: number
  /** Lines on which somebody was found. */
  found: number
  /** Different people who were found. */
  known: number
  /** Different numbers by which nobody was found. */
  unknown: number
  /** Different people of the list whom another authority alone may find. */
  elsewhere: number
}

/** So many people of other regions in the lists of a day are no typing mistakes. */
const mostElsewhere = 20

/** Asking for so many, of whom hardly anybody is known, was not compiled from applicants, unless it was announced. */
const leastTelling = 100

/**
 * Whether a batch looks like a search for people instead of a check of applicants: it asks for many of other
 * regions, or nine of ten of the many it asks for are unknown.
 *
 * @param announced how many people of whom nobody need be known were announced by one officer and vouched for by another.
 */
export function looksLikeEnumeration(
  { known, unknown, elsewhere }: Pick<BatchCounts, 'known' | 'unknown' | 'elsewhere'>,
  announced = 0,
): boolean {
  const unexpected = Math.max(0, unknown - announced)
  const people = known + unexpected
  return elsewhere >= mostElsewhere || (people >= leastTelling && known * 10 < people)
}
