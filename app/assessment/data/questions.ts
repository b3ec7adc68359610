import { and, asc, eq, inArray } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { questionVersions } from '../../../db/schema/assessment'
import type { Database } from '../../platform/database/database.server'
import type { Question } from '../domain/question'

/** A published question. It never changes, so that what was read once may be kept in memory. */
export type StoredQuestion = { id: string; moduleVersionId: string; question: Question }

const known = new LRUCache<string, StoredQuestion>({ max: 2_000 })
const selfChecks = new LRUCache<string, StoredQuestion[]>({ max: 200 })

const columns = {
  id: questionVersions.id,
  moduleVersionId: questionVersions.moduleVersionId,
  question: questionVersions.body,
}

/** Questions in the order of their ids. @throws RangeError for an id that was never published. */
export async function listQuestions(db: Database, ids: readonly string[]): Promise<StoredQuestion[]> {
  const missing = ids.filter((id) => !known.has(id))
  const read = missing.length
    ? await db.select(columns).from(questionVersions).where(inArray(questionVersions.id, missing))
    : []
  for (const question of read) known.set(question.id, question)
  return ids.map((id) => {
    const question = known.get(id) ?? read.find((each) => each.id === id)
    if (!question) throw new RangeError(`no question ${id}`)
    return question
  })
}

/** The self-check questions of a module version, in the order of its bank. */
export async function listSelfCheckQuestions(
  db: Database,
  moduleVersionId: string,
): Promise<StoredQuestion[]> {
  const kept = selfChecks.get(moduleVersionId)
  if (kept) return kept
  const read = await db
    .select(columns)
    .from(questionVersions)
    .where(
      and(
        eq(questionVersions.moduleVersionId, moduleVersionId),
        eq(questionVersions.use, 'self-check'),
      ),
    )
    .orderBy(asc(questionVersions.position))
  // A module version without any may still be on its way into the database.
  if (read.length > 0) selfChecks.set(moduleVersionId, read)
  return read
}

/** Ids of the final-test questions of each module version, in the order of its bank. */
export async function listFinalTestQuestions(
  db: Database,
  moduleVersionIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ id: questionVersions.id, moduleVersionId: questionVersions.moduleVersionId })
    .from(questionVersions)
    .where(
      and(
        inArray(questionVersions.moduleVersionId, [...moduleVersionIds]),
        eq(questionVersions.use, 'final-test'),
      ),
    )
    .orderBy(asc(questionVersions.position))
  const listed = new Map(moduleVersionIds.map((id): [string, string[]] => [id, []]))
  for (const row of rows) listed.get(row.moduleVersionId)?.push(row.id)
  return listed
}
