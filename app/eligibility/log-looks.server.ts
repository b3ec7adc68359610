import type { Database } from '../platform/database/database.server'
import { insertLooks } from './data/looks'

export type LogLooks = {
  personIds: readonly string[]
  /** The officer, or the API client, as the person will read of them. */
  asker: { id: string; name: string }
  region: string
  foundBy: 'batch' | 'api'
  purpose: string
  /** None when left out. */
  caseNumber?: string | null
  now: Date
}

/**
 * Writes down that each of these people was looked at in one check of many: every one of them sees it as they see
 * any look. The caller writes the one audit entry of the check, in the same transaction.
 */
export function logLooks(
  tx: Database,
  { personIds, asker, caseNumber = null, now, ...look }: LogLooks,
): Promise<void> {
  return insertLooks(tx, personIds, {
    ...look,
    caseNumber,
    officerId: asker.id,
    officerName: asker.name,
    at: now,
  })
}
