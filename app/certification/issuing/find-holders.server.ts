import type { Database } from '../../platform/database/database.server'
import { listHolders } from '../data/holders'

/**
 * Whose the certificates with these codes are, some hundreds at once; codes in the spelling of
 * parseCertificateCode. Codes that nobody has are left out. No seal is checked.
 */
export async function findHolders(
  db: Database,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const rows = await listHolders(db, codes)
  return new Map(rows.map(({ code, personId }) => [code, personId]))
}
