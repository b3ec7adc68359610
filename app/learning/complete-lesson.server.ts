import type { Database } from '../platform/database/database.server'
import { insertCompletion } from './data/completions'
import { selectEnrolment } from './data/enrolments'
import { orderLessons } from './domain/lesson-order'
import { findProgrammeVersion } from './find-programme-version.server'
import { readProgress } from './read-progress.server'

export type CompleteLesson = { enrolmentId: string; lessonVersionId: string; now: Date }

export type CompleteLessonOutcome =
  | { kind: 'completed'; creditedMinutes: number }
  | { kind: 'refused'; why: 'no-such-lesson' | 'out-of-order' }

/**
 * Marks a lesson as finished and credits its minutes to the hours ledger, once: finishing it again
 * credits 0 minutes. The caller has made sure whose enrolment it is.
 *
 * Refused: a lesson that the enrolment's programme version does not have, and a lesson before which
 * another is unfinished.
 */
export async function completeLesson(
  tx: Database,
  { enrolmentId, lessonVersionId, now }: CompleteLesson,
): Promise<CompleteLessonOutcome> {
  const enrolment = await selectEnrolment(tx, { enrolmentId })
  if (!enrolment) return { kind: 'refused', why: 'no-such-lesson' }
  const version = await findProgrammeVersion(tx, enrolment.programmeVersionId)
  const { completedLessons } = await readProgress(tx, enrolmentId)
  const completed = new Set(completedLessons.map((each) => each.lessonVersionId))
  const step = orderLessons(version, completed).find((each) => each.lesson.id === lessonVersionId)
  if (!step) return { kind: 'refused', why: 'no-such-lesson' }
  if (step.state === 'locked') return { kind: 'refused', why: 'out-of-order' }
  const { minutes } = step.lesson
  const credited = await insertCompletion(tx, { enrolmentId, lessonVersionId, minutes, now })
  return { kind: 'completed', creditedMinutes: credited ? minutes : 0 }
}
