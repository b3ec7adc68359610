import type { Database } from '../platform/database/database.server'
import { selectEarned, type Certificate } from './data/certificates'

/** The certificate that an enrolment earned, or null while there is none. Its seal is not checked. */
export function findEarnedCertificate(
  db: Database,
  enrolmentId: string,
): Promise<Certificate | null> {
  return selectEarned(db, enrolmentId)
}
