import type { Database } from '../platform/database/database.server'
import { listPeopleMatching } from './data/list-people-matching'
import { parseEmail } from './domain/email'
import { listRolesOf } from './data/role-grants'
import { maskName } from './domain/mask-name'
import { isStaff, type Role } from './domain/permissions'

/** The e-mail is null where it is not shown. */
export type ListedPerson = { id: string; name: string; email: string | null; roles: Role[] }

const pageSize = 25

/** As the whole list shows somebody whom nobody looked for: of staff, who act in an office, nothing is hidden. */
export function maskListed(person: ListedPerson): ListedPerson {
  if (isStaff(person.roles)) return person
  return { ...person, name: maskName(person.name), email: null }
}

/**
 * People whose name or e-mail holds `wanted` (everyone when it is empty), the newest first.
 *
 * @param before the `next` of the page before this one, or null for the first page.
 * @returns up to 25, and `next` when there are more. Nothing of an IIN.
 */
export async function listPeople(
  db: Database,
  { wanted, before }: { wanted: string; before: string | null },
): Promise<{ people: ListedPerson[]; next: string | null }> {
  // An address is looked for as it is kept, whatever was pasted around it.
  const sought = parseEmail(wanted) ?? wanted.trim()
  const found = await listPeopleMatching(db, { wanted: sought, before, limit: pageSize + 1 })
  const page = found.slice(0, pageSize)
  const grants = await listRolesOf(
    db,
    page.map(({ id }) => id),
  )
  const people = page.map((person) => ({
    ...person,
    roles: grants.filter(({ personId }) => personId === person.id).map(({ role }) => role),
  }))
  return { people, next: found.length > pageSize ? (page.at(-1)?.id ?? null) : null }
}
