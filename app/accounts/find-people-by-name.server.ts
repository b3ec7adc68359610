import type { Database } from '../platform/database/database.server'
import { listIdsByName } from './data/people-names'

/** How many people one search looks at. */
export const mostFoundByName = 200

/**
 * People whose name has the words of `wanted`, or words that begin so, for those who may see names alone: an e-mail is neither searched nor
 * told. The newest 200; `more` when there are others.
 */
export async function findPeopleByName(
  db: Database,
  wanted: string,
): Promise<{ personIds: string[]; more: boolean }> {
  const found = await listIdsByName(db, wanted.trim(), mostFoundByName + 1)
  return { personIds: found.slice(0, mostFoundByName), more: found.length > mostFoundByName }
}
