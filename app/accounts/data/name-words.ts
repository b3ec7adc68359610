import { and, asc, eq, gte, inArray, isNull, lt, sql, type SQL } from 'drizzle-orm'
import { nameWords as words, people } from '../../../db/schema/accounts'
import type { Database } from '../../platform/database/database.server'
import { nameKeyOf, nameWords } from '../domain/name-words'

/** Keeps the words by which people are found, in the place of those that were kept before. */
export async function replaceNameWords(
  tx: Database,
  named: readonly { id: string; name: string }[],
): Promise<void> {
  const ids = named.map(({ id }) => id)
  await tx.delete(words).where(inArray(words.personId, ids))
  const rows = named.flatMap(({ id, name }) =>
    [...new Set(nameWords(name))].map((word) => ({ personId: id, word })),
  )
  if (rows.length > 0) await tx.insert(words).values(rows)
}

/** People whose name has no key yet. */
export function listPeopleWithoutNameKey(db: Database, limit: number) {
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(isNull(people.nameKey))
    .orderBy(asc(people.id))
    .limit(limit)
}

/** Keeps the key of a name beside it. */
export async function updateNameKey(tx: Database, id: string, name: string): Promise<void> {
  await tx
    .update(people)
    .set({ nameKey: nameKeyOf(name) })
    .where(eq(people.id, id))
}

/**
 * Whether each word of a text begins a word of a person's name, in any order and in any spelling of one key. A text without
 * a letter is nobody's name.
 */
export function hasNameWords(db: Database, text: string): SQL {
  const wanted = [...new Set(nameWords(text))]
  const found = wanted.map((word) => inArray(people.id, beginningWith(db, word)))
  return and(...found) ?? sql`1 = 0`
}

function beginningWith(db: Database, word: string) {
  return db
    .select({ id: words.personId })
    .from(words)
    .where(and(gte(words.word, word), lt(words.word, word + lastCharacter)))
}

/** Stands behind every letter (Unicode 17, 2.4). */
const lastCharacter = '\u{10ffff}'
