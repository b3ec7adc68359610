import type { Database } from '../platform/database/database.server'
import { selectByCode, type Certificate } from './data/certificates'

/** The certificate with a code, in the spelling of parseCertificateCode, or null. Its seal is not checked. */
export function findCertificateByCode(db: Database, code: string): Promise<Certificate | null> {
  return selectByCode(db, code)
}
