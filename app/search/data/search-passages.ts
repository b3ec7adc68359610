import { and, count, eq, inArray, max, or, sql, type SQL } from 'drizzle-orm'
import { searchPassages } from '../../../db/schema/search'
import { engine } from '../../platform/config/engine'
import type { Database } from '../../platform/database/database.server'
import type { Language } from '../../platform/i18n/language'
import type { FoundKind } from '../domain/passage'
import type { Hit, QueryWord, Term } from '../domain/query'
import type { Candidate } from '../domain/rank'

/** What a search may find: passages of these kinds and of these versions. */
export type Reach = { kinds: FoundKind[]; sourceIds: string[] }

/** Rows written in one statement: each has about a dozen values, and SQLite takes 32,766 in a statement. */
const atOnce = 500

/** Adds passages to the index; their ids continue after the highest. */
export async function insertPassages(
  tx: Database,
  passages: Omit<typeof searchPassages.$inferInsert, 'id'>[],
): Promise<void> {
  const [highest] = await tx.select({ id: max(searchPassages.id) }).from(searchPassages)
  const rows = passages.map((each, at) => ({ id: (highest?.id ?? 0) + at + 1, ...each }))
  for (let from = 0; from < rows.length; from += atOnce) {
    await tx.insert(searchPassages).values(rows.slice(from, from + atOnce))
  }
}

/** How many passages each version has in the index. */
export async function countPassages(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .select({ sourceId: searchPassages.sourceId, passages: count() })
    .from(searchPassages)
    .groupBy(searchPassages.sourceId)
  return new Map(rows.map(({ sourceId, passages }) => [sourceId, passages]))
}

/**
 * The passages in a language that contain the query words: all of them, or at least one. In no order.
 * @param asked.words at least one.
 */
export async function listCandidates(
  db: Database,
  asked: { reach: Reach; language: Language; words: QueryWord[]; hold: 'all' | 'any' },
): Promise<Candidate[]> {
  const { reach, language, words, hold } = asked
  const { id, sourceId, kind, document, position, titleWords, headingWords } = searchPassages
  const hits = words.map(
    ({ same, wide }) =>
      sql<Hit>`case when ${holds([same])} then 2 when ${holds([wide])} then 1 else 0 end`,
  )
  const wides = words.map(({ wide }) => wide)
  const rows = await db
    .select({
      ...{ id, sourceId, kind, document, position, titleWords, headingWords },
      ...Object.fromEntries(hits.map((hit, at) => [`hit${at}`, hit])),
    })
    .from(searchPassages)
    .where(
      and(
        hold === 'all' ? holds(wides) : holds([wides.flat()]),
        eq(searchPassages.language, language),
        or(
          inArray(kind, reach.kinds),
          reach.sourceIds.length > 0 ? inArray(sourceId, reach.sourceIds) : undefined,
        ),
      ),
    )
  return rows.map((row) => ({
    ...row,
    hits: hits.map((_, at) => (row as Record<string, unknown>)[`hit${at}`] as Hit),
  }))
}

/** Passages by their ids, as they are shown, in no order. */
export function listPassages(db: Database, ids: number[]) {
  return db
    .select({
      id: searchPassages.id,
      sourceId: searchPassages.sourceId,
      kind: searchPassages.kind,
      document: searchPassages.document,
      position: searchPassages.position,
      title: searchPassages.title,
      heading: searchPassages.heading,
      anchor: searchPassages.anchor,
      text: searchPassages.text,
    })
    .from(searchPassages)
    .where(inArray(searchPassages.id, ids))
}

/** Whether the words of a passage match: at least one term of each group. */
function holds(groups: Term[][]): SQL {
  if (engine === 'postgres') {
    const query = groups.map((terms) => `(${terms.map(tsTerm).join(' | ')})`).join(' & ')
    return sql`search_passage.found_by @@ ${query}::text::tsquery`
  }
  const query = groups.map((terms) => `(${terms.map(ftsTerm).join(' OR ')})`).join(' AND ')
  return sql`${searchPassages.id} in (select rowid from search_word where search_word match ${query})`
}

/** Terms contain only a-z, 0-9, а-я and the mark of stems, so nothing in them can end the quotes. */
function tsTerm({ text, isBeginning }: Term): string {
  return `'${text}'${isBeginning ? ':*' : ''}`
}

function ftsTerm({ text, isBeginning }: Term): string {
  return `"${text}"${isBeginning ? ' *' : ''}`
}
