import type { Database } from '../platform/database/database.server'
import { selectStanding, type Certificate } from './data/certificates'

/** The certificates of a programme that were neither revoked nor replaced, the oldest first. */
export function listStandingCertificates(
  db: Database,
  programme: string,
): Promise<Pick<Certificate, 'id' | 'code' | 'personId' | 'expiresAt'>[]> {
  return selectStanding(db, programme)
}
