import type { Database } from '../platform/database/database.server'
import { selectPeopleWithin } from './data/people-within'
import type { Scope } from './domain/scope'

/** The people of a scope as a table that another room joins its own with. */
export type PeopleWithin = ReturnType<typeof selectPeopleWithin>

/**
 * The people of a scope, not as rows but as a part of a query: whoever lists or counts facts about people joins
 * with it, so that the database itself leaves out whom an officer may not find.
 */
export function peopleWithin(db: Database, scope: Scope): PeopleWithin {
  return selectPeopleWithin(db, scope)
}
