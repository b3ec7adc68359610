import type { Database } from '../platform/database/database.server'
import { selectPicture, type Picture } from './data/media'

/** A published picture by the SHA-256 (64 lower-case hexadecimal digits) of its bytes, or null. */
export function findMedia(db: Database, hash: string): Promise<Picture | null> {
  return selectPicture(db, hash)
}
