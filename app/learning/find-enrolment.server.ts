import type { Database } from '../platform/database/database.server'
import { selectEnrolment } from './data/enrolments'
import type { Enrolment } from './domain/enrolment'

/** A person's own enrolment; another's reads as absent. */
export function findEnrolment(
  db: Database,
  asked: { enrolmentId: string; personId: string },
): Promise<Enrolment | null> {
  return selectEnrolment(db, asked)
}
