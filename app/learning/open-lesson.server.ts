import type { Database } from '../platform/database/database.server'
import { findAnyEnrolment } from './data/enrolments'
import { insertOpening } from './data/openings'
import { orderLessons } from './domain/lesson-order'
import { findProgrammeVersion } from './find-programme-version.server'
import { readProgress } from './read-progress.server'

export type OpenLesson = { enrolmentId: string; lessonVersionId: string; now: Date }

/**
 * Keeps that a learner has the lesson before their eyes, the first time: its reading time runs from then on, on every
 * device. A lesson that is not open to them, or was opened before, changes nothing. The caller has made sure whose
 * enrolment it is.
 */
export async function openLesson(
  tx: Database,
  { enrolmentId, lessonVersionId, now }: OpenLesson,
): Promise<void> {
  const enrolment = await findAnyEnrolment(tx, enrolmentId)
  if (!enrolment) return
  const version = await findProgrammeVersion(tx, enrolment.programmeVersionId)
  const { completedLessons } = await readProgress(tx, enrolmentId)
  const completed = new Set(completedLessons.map((each) => each.lessonVersionId))
  const step = orderLessons(version, completed).find(({ lesson }) => lesson.id === lessonVersionId)
  if (step?.state === 'open') {
    await insertOpening(tx, { enrolmentId, lessonVersionId, openedAt: now })
  }
}
