import type { Database } from '../../platform/database/database.server'
import { countSignedByKey } from '../data/certificates-of-key'
import { listKnownKeys } from '../data/signing-keys'
import type { KnownKey } from '../domain/key-history'

/** Every key there ever was, the oldest first, and how many certificates it signed. */
export async function listKeys(db: Database): Promise<(KnownKey & { certificates: number })[]> {
  const counts = await countSignedByKey(db)
  const history = await listKnownKeys(db)
  return history.map((key) => ({ ...key, certificates: counts.get(key.id) ?? 0 }))
}
