import type { Database } from '../platform/database/database.server'
import { selectEnrolment } from './data/enrolments'
import type { Enrolment } from './domain/enrolment'

/** Anybody's enrolment. The caller has asked for the permission `progress:view`, or acts for the platform. */
export function findEnrolmentAsTrainer(
  db: Database,
  enrolmentId: string,
): Promise<Enrolment | null> {
  return selectEnrolment(db, { enrolmentId })
}
