import { and, eq, sql } from 'drizzle-orm'
import { lessonEntries } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'

type Entry = typeof lessonEntries.$inferSelect

const entriesOf = prepareOnce((db) =>
  db
    .select({ part: lessonEntries.part, sealed: lessonEntries.sealed })
    .from(lessonEntries)
    .where(
      and(
        eq(lessonEntries.enrolmentId, sql.placeholder('enrolmentId')),
        eq(lessonEntries.lessonVersionId, sql.placeholder('lessonVersionId')),
      ),
    ),
)

/** What was entered in the parts of one lesson, sealed. */
export async function listEntries(
  db: Database,
  place: { enrolmentId: string; lessonVersionId: string },
): Promise<{ part: string; sealed: string }[]> {
  return entriesOf(db).execute(place)
}

/** Puts an entry in the place of the one before. */
export async function upsertEntry(tx: Database, entry: Entry): Promise<void> {
  const { enrolmentId, lessonVersionId, part } = lessonEntries
  await tx
    .insert(lessonEntries)
    .values(entry)
    .onConflictDoUpdate({
      target: [enrolmentId, lessonVersionId, part],
      set: { sealed: entry.sealed, keptAt: entry.keptAt },
    })
}
