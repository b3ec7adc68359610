import type { Database } from '../platform/database/database.server'
import { selectEnrolmentCounts } from './data/enrolments'

/** How many people are enrolled, by programme; a programme without any is absent. */
export function countLearners(db: Database): Promise<Record<string, number>> {
  return selectEnrolmentCounts(db)
}
