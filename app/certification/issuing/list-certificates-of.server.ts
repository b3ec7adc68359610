import type { Database } from '../../platform/database/database.server'
import { listCertificatesOfPeople, type Certificate } from '../data/certificates'

/** The newest 50 certificates of some people. Their seals are not checked. */
export function listCertificatesOf(db: Database, personIds: string[]): Promise<Certificate[]> {
  return listCertificatesOfPeople(db, personIds, 50)
}
