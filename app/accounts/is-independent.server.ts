import { listActsOn } from '../platform/audit/list-acts-on.server'
import type { Database } from '../platform/database/database.server'
import { staffRoles } from './domain/permissions'
import { areIndependent, type Promotion } from './domain/promotion'

/**
 * Whether two people are two when one confirms what the other proposed (domain/promotion). It is asked of the audit
 * trail, which keeps each grant also when the role was removed or granted anew since: a puppet in the middle cannot be
 * taken out of the chain.
 */
export async function isIndependent(
  db: Database,
  [a, b]: readonly [string, string],
  as: 'administrators' | 'officers',
): Promise<boolean> {
  const promotions: Promotion[] = []
  const asked = new Set<string>()
  let next = [a, b]
  while (next.length > 0) {
    for (const personId of next) asked.add(personId)
    const found = await listPromotions(db, next)
    promotions.push(...found)
    const promoters = found.flatMap(({ by }) => by ?? [])
    next = [...new Set(promoters)].filter((promoter) => !asked.has(promoter))
  }
  return areIndependent(promotions, [a, b], as)
}

/** The promotions of some people that count: those since the operator last vouched for them at the command line. */
async function listPromotions(db: Database, personIds: string[]): Promise<Promotion[]> {
  const acts = await listActsOn(db, { action: 'role.granted', kind: 'person', ids: personIds })
  const grants = acts.filter(({ detail }) => staffRoles.some((role) => role === detail.role))
  return personIds.flatMap((personId) => {
    const own = grants.filter(({ subjectId }) => subjectId === personId)
    const rooted = own.map(({ actorId }) => actorId).lastIndexOf(null)
    return own.slice(rooted + 1).map(({ actorId, detail }) => ({
      personId,
      by: actorId,
      alone: typeof detail.confirmedBy !== 'string',
    }))
  })
}
