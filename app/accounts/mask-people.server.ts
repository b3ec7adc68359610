import type { Database } from '../platform/database/database.server'
import { listNames } from './data/people-names'
import { listRolesOf } from './data/role-grants'
import { maskName } from './domain/mask-name'
import { isStaff } from './domain/permissions'

/**
 * Names of people by id, as a list shows them: of staff in full, for they act in an office; of everybody else the first letters,
 * until somebody opens them or looks for them.
 */
export async function maskPeople(
  db: Database,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const ids = [...new Set(personIds)]
  const names = await listNames(db, ids)
  const staff = new Set(
    (await listRolesOf(db, ids)).filter(({ role }) => isStaff([role])).map((each) => each.personId),
  )
  return new Map(
    [...names].map(([id, name]) => [id, staff.has(id) ? name : maskName(name)] as const),
  )
}
