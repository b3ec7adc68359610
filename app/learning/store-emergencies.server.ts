import { v7 as uuid } from 'uuid'
import type { Database } from '../platform/database/database.server'
import { contentHash } from '../platform/source/content-hash'
import { insertEmergencyVersion, findNewestEmergencyVersion } from './data/emergency-versions'
import type { Emergency } from './domain/emergency'
import type { StoredVersion } from './domain/publication'

/**
 * Keeps the texts of emergencies as a version that never changes; from then on the page of help shows it.
 * The same texts as before get no new version. Lessons that were published before keep what they say.
 */
export async function storeEmergencies(
  tx: Database,
  emergencies: Emergency[],
  now: Date,
): Promise<StoredVersion & { contentHash: string }> {
  const hash = contentHash(emergencies)
  const newest = await findNewestEmergencyVersion(tx)
  if (newest?.contentHash === hash) {
    return { id: newest.id, number: newest.number, kind: 'unchanged', contentHash: hash }
  }
  const id = uuid()
  const number = (newest?.number ?? 0) + 1
  await insertEmergencyVersion(tx, { id, number, contentHash: hash, emergencies, publishedAt: now })
  return { id, number, kind: 'published', contentHash: hash }
}
