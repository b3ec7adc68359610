import type { Database } from '../platform/database/database.server'
import { selectGrants } from './data/grants'
import type { Grant } from './domain/grant'

/** What trainers granted for an enrolment, the oldest first. The caller may read of the enrolment. */
export function listGrants(db: Database, enrolmentId: string): Promise<Grant[]> {
  return selectGrants(db, enrolmentId)
}
