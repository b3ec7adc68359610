import type { Database } from '../platform/database/database.server'
import { selectNewestEnrolment } from './data/enrolments'
import type { Enrolment } from './domain/enrolment'

/** The enrolment under way of a person in a programme, whoever asks for them; null when they never enrolled in it. */
export function findNewestEnrolment(
  db: Database,
  asked: { personId: string; programme: string },
): Promise<Enrolment | null> {
  return selectNewestEnrolment(db, asked)
}
