import { and, desc, like, lt, or, sql } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import type { Database } from '../../platform/database/database.server'
import { hasNameWords } from './name-words'

/** Whether an e-mail address holds a text; wildcards of LIKE are taken as plain signs. */
function emailHolds(text: string) {
  return sql`${like(people.email, `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`)} ESCAPE '\\'`
}

/** People by the words of their name or a part of their e-mail, the newest first (an id grows with time). */
export async function listPeopleMatching(
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
          : or(emailHolds(wanted), hasNameWords(db, wanted)),
      ),
    )
    .orderBy(desc(people.id))
    .limit(limit)
}
