import { and, desc, eq, lt } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import type { Database } from '../../platform/database/database.server'
import { hasNameWords } from './name-words'

/** People by the words of their name or by their e-mail, the newest first (an id grows with time); everyone by an empty name. */
export async function listPeopleMatching(
  db: Database,
  { before, limit, ...by }: { before: string | null; limit: number } & (
    | { name: string }
    | { email: string }
  ),
): Promise<{ id: string; name: string; email: string }[]> {
  const older = before === null ? undefined : lt(people.id, before)
  return db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(and(older, matches(db, by)))
    .orderBy(desc(people.id))
    .limit(limit)
}

function matches(db: Database, by: { name: string } | { email: string }) {
  if ('email' in by) return eq(people.email, by.email)
  return by.name === '' ? undefined : hasNameWords(db, by.name)
}
