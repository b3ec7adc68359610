import { desc, eq } from 'drizzle-orm'
import { contentPublications } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'

export type ContentPublication = typeof contentPublications.$inferSelect

/** What was published last; null while nothing was. */
export async function findNewestPublication(db: Database): Promise<ContentPublication | null> {
  const [newest] = await db
    .select()
    .from(contentPublications)
    .orderBy(desc(contentPublications.number))
    .limit(1)
  return newest ?? null
}

/** When this very source was published last; null when it never was. */
export async function findPublicationOf(
  db: Database,
  source: string,
): Promise<ContentPublication | null> {
  const [newest] = await db
    .select()
    .from(contentPublications)
    .where(eq(contentPublications.source, source))
    .orderBy(desc(contentPublications.number))
    .limit(1)
  return newest ?? null
}

/** Adds a publication to those that were. */
export async function insertPublication(tx: Database, row: ContentPublication): Promise<void> {
  await tx.insert(contentPublications).values(row)
}
