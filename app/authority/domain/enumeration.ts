/** What has come of a batch until now. */
export type BatchCounts = {
  /** Lines on which an IIN or a code stood. */
  readable: number
  found: number
  /** People of the list whom another authority alone may find. */
  elsewhere: number
}

/** So many people of other regions in one list are no slip of the pen. */
const mostElsewhere = 20

/** A list this long in which hardly anybody is known was not drawn up from applicants. */
const leastTelling = 100

/**
 * Whether a batch looks like a search for people instead of a check of applicants: it asks for many of other
 * regions, or nine of ten of the many it asks for are unknown.
 */
export function looksLikeEnumeration({ readable, found, elsewhere }: BatchCounts): boolean {
  return elsewhere >= mostElsewhere || (readable >= leastTelling && found * 10 < readable)
}
