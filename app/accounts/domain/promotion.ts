/** A role in which somebody confirms what another one proposed. Its own grant takes two (domain/approval). */
export type ConfirmingRole = 'administrator' | 'authority'

/** That somebody granted somebody else a role. */
export type Promotion = {
  personId: string
  role: string
  /** Who granted it, or proposed it to a second administrator; null for the command line and the platform. */
  by: string | null
  /** Whether nobody else had to agree. */
  alone: boolean
}

/**
 * Whether two people can stand for two when one confirms what the other proposed: neither made the other what they
 * must be for it, directly or through others. So only grants of the role in which they act count, and behind them the grants of
 * administrator, by which others are promoted: any other role says nothing of whom somebody depends on, and one
 * alone could grant it to part two. Administrators, who can promote others, were not both promoted by one person who
 * needed nobody's consent for it, either: one person could make two others who obey. Of officers that says nothing, since
 * whoever promotes officers promotes many. Whom the command line granted the role is rooted in the operator alone.
 *
 * @param promotions of both and of whoever promoted them, as far back as they go; of each person the oldest first.
 */
export function areIndependent(
  promotions: readonly Promotion[],
  [a, b]: readonly [string, string],
  role: ConfirmingRole,
): boolean {
  if (a === b) return false
  if (findPromoters(promotions, a, role).has(b)) return false
  if (findPromoters(promotions, b, role).has(a)) return false
  if (role === 'authority') return true
  const alone = promotions.filter((each) => each.alone || each.by === null)
  const shared = findPromoters(alone, a, role)
  return ![...findPromoters(alone, b, role)].some((promoter) => shared.has(promoter))
}

/** Everybody who granted somebody the role, or made an administrator of who did, and so on. */
function findPromoters(
  promotions: readonly Promotion[],
  personId: string,
  role: ConfirmingRole,
): Set<string> {
  const found = new Set<string>()
  const left = listPromoters(promotions, personId, role)
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (found.has(one)) continue
    found.add(one)
    left.push(...listPromoters(promotions, one, 'administrator'))
  }
  return found
}

/** Who granted somebody a role since the operator last said it at the command line. */
function listPromoters(
  promotions: readonly Promotion[],
  personId: string,
  role: ConfirmingRole,
): string[] {
  const grants = promotions.filter((each) => each.personId === personId && each.role === role)
  const rooted = grants.map(({ by }) => by).lastIndexOf(null)
  return grants.slice(rooted + 1).flatMap(({ by }) => by ?? [])
}
