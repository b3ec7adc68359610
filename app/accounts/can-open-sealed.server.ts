import type { Database } from '../platform/database/database.server'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import { findSealedIin } from './data/people'
import { openIin } from './secrecy/seal-iin.server'

/** Whether a secret key opens what is sealed in this database; true while nothing is. */
export async function canOpenSealed(db: Database, secrets: Secrets): Promise<boolean> {
  const sealed = await findSealedIin(db)
  if (!sealed) return true
  try {
    openIin(secrets, sealed.id, sealed.iinCipher)
    return true
  } catch {
    return false
  }
}
