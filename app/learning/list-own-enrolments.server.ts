import type { Database } from '../platform/database/database.server'
import { selectOwnEnrolments } from './data/enrolments'
import type { Enrolment } from './domain/enrolment'

/** A person's enrolments, the latest first. */
export function listOwnEnrolments(db: Database, personId: string): Promise<Enrolment[]> {
  return selectOwnEnrolments(db, personId)
}
