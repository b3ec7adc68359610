import { listActsOn } from '../platform/audit/list-acts-on.server'
import type { Database } from '../platform/database/database.server'
import { areIndependent, type ConfirmingRole, type Promotion } from './domain/promotion'

/**
 * Whether two people are two when one confirms, in a role, what the other proposed (domain/promotion). It is asked of the
 * audit trail, which keeps each grant also when the role was removed or granted anew since: somebody in the middle
 * cannot be taken out of the chain.
 */
export async function isIndependent(
  db: Database,
  [a, b]: readonly [string, string],
  role: ConfirmingRole,
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
  return areIndependent(promotions, [a, b], role)
}

/** Every grant of a role to some people, the oldest first. */
async function listPromotions(db: Database, personIds: string[]): Promise<Promotion[]> {
  const acts = await listActsOn(db, { action: 'role.granted', kind: 'person', ids: personIds })
  return acts.map(({ subjectId, actorId, detail }) => ({
    personId: subjectId,
    role: String(detail.role),
    by: actorId,
    alone: typeof detail.confirmedBy !== 'string',
  }))
}
