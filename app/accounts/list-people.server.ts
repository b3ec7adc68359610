import type { Database } from '../platform/database/database.server'
import { listPeopleMatching } from './data/list-people-matching'
import { parseEmail } from './domain/email'
import { listRolesOf } from './data/role-grants'
import { maskUntyped } from './domain/mask-untyped'
import { isStaff, type Role } from './domain/permissions'

/** The e-mail is null where it is not shown. */
export type ListedPerson = { id: string; name: string; email: string | null; roles: Role[] }

const pageSize = 25

/**
 * As a list shows somebody: of staff, who act in an office, nothing is hidden. Of anybody else no more of the name can be
 * read than was `typed`, and the address by whoever typed it whole.
 */
export function maskListed(person: ListedPerson, typed: string): ListedPerson {
  if (isStaff(person.roles)) return person
  const email = parseEmail(typed) === person.email ? person.email : null
  return { ...person, name: maskUntyped(person.name, typed), email }
}

/**
 * People whose name has words that begin like those of `wanted`, or whose e-mail it is (everyone when it is empty), the
 * newest first. A part of an address finds nobody: what it would find could be asked out of the list sign by sign.
 *
 * @param before the `next` of the page before this one, or null for the first page.
 * @returns up to 25, and `next` when there are more. Nothing of an IIN.
 */
export async function listPeople(
  db: Database,
  { wanted, before }: { wanted: string; before: string | null },
): Promise<{ people: ListedPerson[]; next: string | null }> {
  // An address is looked for as it is kept, whatever was pasted around it.
  const email = parseEmail(wanted)
  const asked = email === null ? { name: wanted.trim() } : { email }
  const found = await listPeopleMatching(db, { ...asked, before, limit: pageSize + 1 })
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
