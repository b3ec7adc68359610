import type { Database } from '../platform/database/database.server'
import { listRowsByNameWithin, listRowsWithin } from './data/people-within'
import type { Scope } from './domain/scope'
import type { ScopedPerson } from './find-person-within.server'

/** How many people one search by name looks at. */
const mostFoundWithin = 200

/** People of this scope whose name has words that begin like those of `wanted`, the newest 200; `more` when there are others. */
export async function listPeopleByNameWithin(
  db: Database,
  { wanted, scope }: { wanted: string; scope: Scope },
): Promise<{ people: ScopedPerson[]; more: boolean }> {
  const limit = mostFoundWithin + 1
  const found = await listRowsByNameWithin(db, { wanted: wanted.trim(), scope, limit })
  return { people: found.slice(0, mostFoundWithin), more: found.length === limit }
}

/** Those of these people who are within the scope, by id. */
export async function listPeopleWithin(
  db: Database,
  { personIds, scope }: { personIds: readonly string[]; scope: Scope },
): Promise<Map<string, ScopedPerson>> {
  const found = await listRowsWithin(db, personIds, scope)
  return new Map(found.map((person) => [person.id, person]))
}
