import { desc, inArray } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import type { Database } from '../../platform/database/database.server'
import { hasNameWords } from './name-words'

/** Names of people by id, and nothing else of them. */
export async function listNames(db: Database, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, ids))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Ids of people by the words of their name, the newest first. */
export async function listIdsByName(
  db: Database,
  wanted: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(hasNameWords(db, wanted))
    .orderBy(desc(people.id))
    .limit(limit)
  return rows.map(({ id }) => id)
}
