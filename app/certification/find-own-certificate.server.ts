import type { Database } from '../platform/database/database.server'
import { selectOwnByCode, type Certificate } from './data/certificates'

/** A person's own certificate; another's reads as absent. Its seal is not checked. */
export function findOwnCertificate(
  db: Database,
  own: { personId: string; code: string },
): Promise<Certificate | null> {
  return selectOwnByCode(db, own)
}
