import type { Database } from '../platform/database/database.server'
import { selectCompletions } from './data/completions'
import type { Progress } from './domain/enrolment'

/** Which lessons of an enrolment were finished, when, and the minutes that the hours ledger holds. */
export async function readProgress(db: Database, enrolmentId: string): Promise<Progress> {
  const completedLessons = await selectCompletions(db, enrolmentId)
  const minutes = completedLessons.reduce((sum, lesson) => sum + lesson.minutes, 0)
  return { completedLessons, minutes }
}
