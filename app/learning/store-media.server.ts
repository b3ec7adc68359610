import type { Database } from '../platform/database/database.server'
import { insertMedium } from './data/media'
import type { Medium } from './domain/publication'

/** Keeps pictures under the hash of their bytes; pictures that are kept already stay as they are. */
export async function storeMedia(tx: Database, media: Medium[]): Promise<void> {
  for (const medium of media) await insertMedium(tx, medium)
}
