import type { Database } from '../../platform/database/database.server'
import { listKnownKeys } from '../data/signing-keys'
import { toPublicJwk, type PublicJwk } from '../signing/public-jwk'

/** Every key that ever signed, by its public half, the oldest first. */
export async function findKeyHistory(db: Database): Promise<PublicJwk[]> {
  return (await listKnownKeys(db)).map(toPublicJwk)
}
