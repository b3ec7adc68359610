import { eq } from 'drizzle-orm'
import { publishedSources } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'

const name = 'content'

/** The hash of the content folder as it was last published; null when it never was. */
export async function selectPublishedSource(db: Database): Promise<string | null> {
  const [source] = await db
    .select({ hash: publishedSources.hash })
    .from(publishedSources)
    .where(eq(publishedSources.name, name))
  return source?.hash ?? null
}

/** Puts the hash of the content folder in the place of the one before. */
export async function upsertPublishedSource(tx: Database, hash: string, now: Date): Promise<void> {
  await tx
    .insert(publishedSources)
    .values({ name, hash, publishedAt: now })
    .onConflictDoUpdate({ target: publishedSources.name, set: { hash, publishedAt: now } })
}
