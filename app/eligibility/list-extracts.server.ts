import type { Database } from '../platform/database/database.server'
import { listExtractsOf } from './data/extracts'

/** What was extracted from a person's record, by whom, the newest first. */
export async function listExtracts(
  db: Database,
  personId: string,
): Promise<{ code: string; issuedAt: Date; askedBy: 'person' | 'official' }[]> {
  const extracts = await listExtractsOf(db, personId)
  return extracts.map(({ code, issuedAt, issuedTo }) => ({
    code,
    issuedAt,
    askedBy: issuedTo === personId ? 'person' : 'official',
  }))
}
