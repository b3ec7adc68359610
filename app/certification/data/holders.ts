import { inArray } from 'drizzle-orm'
import { certificates } from '../../../db/schema/certification'
import type { Database } from '../../platform/database/database.server'

export async function selectHolders(
  db: Database,
  codes: readonly string[],
): Promise<{ code: string; personId: string }[]> {
  if (codes.length === 0) return []
  return db
    .select({ code: certificates.code, personId: certificates.personId })
    .from(certificates)
    .where(inArray(certificates.code, [...codes]))
}
