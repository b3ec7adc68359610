import type { Database } from '../platform/database/database.server'
import { selectOwn, type Certificate } from './data/certificates'

/** A person's certificates, newest first. Their seals are not checked. */
export function listOwnCertificates(db: Database, personId: string): Promise<Certificate[]> {
  return selectOwn(db, personId)
}
