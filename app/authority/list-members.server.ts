import { scopeOf } from '../accounts/domain/scope'
import { findHousehold } from '../accounts/find-household.server'
import type { Visitor } from '../accounts/find-visitor.server'
import { listPeopleWithin } from '../accounts/list-people-within.server'
import type { Database } from '../platform/database/database.server'

/** Who applies together with a person, of those whom this officer may find; others read as absent. */
export async function listMembers(
  db: Database,
  { personId, officer }: { personId: string; officer: Visitor },
): Promise<{ personId: string; name: string }[]> {
  const scope = scopeOf(officer)
  const household = scope && (await findHousehold(db, personId))
  if (!household) return []
  const others = household.members.filter((member) => member.personId !== personId)
  const personIds = others.map((member) => member.personId)
  const found = await listPeopleWithin(db, { personIds, scope })
  return others.filter((member) => found.has(member.personId))
}
