import { inArray } from 'drizzle-orm'
import { certificates } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'

/** Whose the certificates with these codes are; codes that nobody has are left out. */
export async function listHolders(
  db: Database,
  codes: readonly string[],
): Promise<{ code: string; personId: string }[]> {
  if (codes.length === 0) return []
  return db
    .select({ code: certificates.code, personId: certificates.personId })
    .from(certificates)
    .where(inArray(certificates.code, [...codes]))
}
