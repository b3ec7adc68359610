/** That somebody granted somebody else a role of staff. */
export type Promotion = {
  personId: string
  /** Who granted it, or proposed it to a second administrator; null for the command line and the platform. */
  by: string | null
  /** Whether nobody else had to agree. */
  alone: boolean
}

/**
 * Whether two people can stand for two when one confirms what the other proposed: neither was promoted by the other,
 * at any remove. Administrators, who can promote others, were not both promoted by one person who needed nobody's consent
 * for it, either: one hand could make itself two others. Of officers that says nothing, since whoever promotes officers
 * promotes many. Whom the command line promoted is rooted in the operator alone.
 *
 * @param promotions of both and of whoever promoted them, as far back as they go.
 */
export function areIndependent(
  promotions: readonly Promotion[],
  [a, b]: readonly [string, string],
  as: 'administrators' | 'officers',
): boolean {
  if (a === b) return false
  if (promotersOf(promotions, a).has(b) || promotersOf(promotions, b).has(a)) return false
  if (as === 'officers') return true
  const alone = promotions.filter((each) => each.alone)
  const shared = promotersOf(alone, a)
  return ![...promotersOf(alone, b)].some((promoter) => shared.has(promoter))
}

/** Everybody who promoted somebody, or promoted who did, and so on. */
function promotersOf(promotions: readonly Promotion[], personId: string): Set<string> {
  const found = new Set<string>()
  const left = [personId]
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    for (const { personId: of, by } of promotions) {
      if (of !== one || by === null || found.has(by)) continue
      found.add(by)
      left.push(by)
    }
  }
  return found
}
