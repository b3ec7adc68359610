import type { Database } from '../platform/database/database.server'
import { searchPeople } from './data/search-people'
import { parseEmail } from './domain/email'
import { listRolesOf } from './data/role-grants'
import type { Role } from './domain/permissions'

export type ListedPerson = { id: string; name: string; email: string; roles: Role[] }

const pageSize = 25

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
  const found = await searchPeople(db, { wanted: sought, before, limit: pageSize + 1 })
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
