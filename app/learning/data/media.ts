import { eq } from 'drizzle-orm'
import { media } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'

/** A picture: its media type (`image/webp`) and its bytes. */
export type Picture = { type: string; bytes: Buffer }

/** Reads a picture by the SHA-256 (hex) of its bytes, or null. */
export async function selectPicture(db: Database, hash: string): Promise<Picture | null> {
  const [picture] = await db
    .select({ type: media.type, bytes: media.bytes })
    .from(media)
    .where(eq(media.hash, hash))
  return picture ?? null
}
