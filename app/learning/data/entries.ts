import { and, eq, inArray, sql } from 'drizzle-orm'
import { lessonEntries } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'

type Entry = typeof lessonEntries.$inferSelect

const entriesOf = prepareOnce((db) =>
  db
    .select({
      part: lessonEntries.part,
      sealed: lessonEntries.sealed,
      keptAt: lessonEntries.keptAt,
    })
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
): Promise<Pick<Entry, 'part' | 'sealed' | 'keptAt'>[]> {
  return entriesOf(db).execute(place)
}

/** What was entered in all lessons of these enrolments, sealed. */
export async function listEntriesOf(db: Database, enrolmentIds: string[]): Promise<Entry[]> {
  return db.select().from(lessonEntries).where(inArray(lessonEntries.enrolmentId, enrolmentIds))
}

type Place = Pick<Entry, 'enrolmentId' | 'lessonVersionId' | 'part'>

/** What was entered in one part of a lesson, sealed; null for nothing. */
export async function findEntry(
  db: Database,
  { enrolmentId, lessonVersionId, part }: Place,
): Promise<string | null> {
  const [entry] = await db
    .select({ sealed: lessonEntries.sealed })
    .from(lessonEntries)
    .where(placed({ enrolmentId, lessonVersionId, part }))
  return entry?.sealed ?? null
}

/** Removes an entry; there need not be one. */
export async function deleteEntry(tx: Database, place: Place): Promise<void> {
  await tx.delete(lessonEntries).where(placed(place))
}

function placed({ enrolmentId, lessonVersionId, part }: Place) {
  return and(
    eq(lessonEntries.enrolmentId, enrolmentId),
    eq(lessonEntries.lessonVersionId, lessonVersionId),
    eq(lessonEntries.part, part),
  )
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
