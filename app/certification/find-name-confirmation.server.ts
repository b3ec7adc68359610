import type { Database } from '../platform/database/database.server'
import { selectNameConfirmation } from './data/name-confirmations'

export type NameConfirmation = { name: string; confirmedAt: Date }

/** The spelling that was confirmed for an enrolment's certificate, or null. */
export function findNameConfirmation(
  db: Database,
  enrolmentId: string,
): Promise<NameConfirmation | null> {
  return selectNameConfirmation(db, enrolmentId)
}
