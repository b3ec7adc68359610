import { scopeOf } from '../accounts/domain/scope'
import { findHousehold } from '../accounts/find-household.server'
import type { Visitor } from '../accounts/find-visitor.server'
import { listPeopleWithin } from '../accounts/list-people-within.server'
import { findFirstLook, type Look } from '../eligibility/find-first-look.server'
import type { Database } from '../platform/database/database.server'

/**
 * Whom a look leads on to, for its purpose: who applies together with the person for whom that was given, of those whom this
 * officer may find; others read as absent. From somebody of one household no look leads on to those of another.
 */
export async function listMembers(
  db: Database,
  { look, officer, now }: { look: Look; officer: Visitor; now: Date },
): Promise<{ personId: string; name: string }[]> {
  const scope = scopeOf(officer)
  const first = await findFirstLook(db, { look, now })
  const household = scope && first && (await findHousehold(db, first.personId))
  if (!household) return []
  const others = household.members.filter((member) => member.personId !== look.personId)
  const personIds = others.map((member) => member.personId)
  const found = await listPeopleWithin(db, { personIds, scope })
  return others.filter((member) => found.has(member.personId))
}
