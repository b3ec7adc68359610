import { eq } from 'drizzle-orm'
import { media } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'
import type { Medium } from '../domain/publication'

/** A picture: its media type (`image/webp`) and its bytes. */
export type Picture = { type: string; bytes: Buffer }

/** A published picture by the SHA-256 (64 lower-case hexadecimal digits) of its bytes, or null. */
export async function findPicture(db: Database, hash: string): Promise<Picture | null> {
  const [picture] = await db
    .select({ type: media.type, bytes: media.bytes })
    .from(media)
    .where(eq(media.hash, hash))
  return picture ?? null
}

/** Keeps a picture; the same bytes are kept once. */
export async function insertMedium(tx: Database, medium: Medium): Promise<void> {
  await tx.insert(media).values(medium).onConflictDoNothing()
}
