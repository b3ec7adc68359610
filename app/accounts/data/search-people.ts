import { and, desc, like, lt, or, sql } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import type { Database } from '../../platform/database/database.server'

/**
 * The spellings under which a name is looked for. SQLite folds case for Latin letters alone, so the usual
 * ones of a typed name are tried instead: as typed, small, capital, each word with a capital.
 */
function spellings(text: string): string[] {
  const small = text.toLocaleLowerCase('kk')
  const titled = small.replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => {
    return gap + letter.toLocaleUpperCase('kk')
  })
  return [...new Set([text, small, titled, text.toLocaleUpperCase('kk')])]
}

/** A LIKE pattern for texts that hold this one; its wildcards are taken as plain signs. */
function holding(column: typeof people.name | typeof people.email, text: string) {
  return sql`${like(column, `%${text.replace(/[\\%_]/g, '\\$&')}%`)} ESCAPE '\\'`
}

/** Whether a person's name holds this text, in one of its usual spellings. */
export function nameHolds(text: string) {
  return or(...spellings(text.normalize('NFC')).map((each) => holding(people.name, each)))
}

/** People by a part of their name or e-mail, the newest first (an id grows with time). */
export async function searchPeople(
  db: Database,
  { wanted, before, limit }: { wanted: string; before: string | null; limit: number },
): Promise<{ id: string; name: string; email: string }[]> {
  return db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(
      and(
        before === null ? undefined : lt(people.id, before),
        wanted === ''
          ? undefined
          : or(holding(people.email, wanted.toLowerCase()), nameHolds(wanted)),
      ),
    )
    .orderBy(desc(people.id))
    .limit(limit)
}
