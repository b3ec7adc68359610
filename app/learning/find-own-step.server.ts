import type { Database } from '../platform/database/database.server'
import { findEnrolment } from './data/enrolments'
import { findStep, orderLessons, type LessonStep } from './domain/lesson-order'
import { findProgrammeVersion } from './find-programme-version.server'
import { readProgress } from './read-progress.server'

/**
 * A lesson of a person's own enrolment, with whether it is open to them; null when the enrolment is not theirs or has no
 * such lesson.
 *
 * @param asked.module slug of the module.
 * @param asked.lesson slug of the lesson.
 */
export async function findOwnStep(
  db: Database,
  asked: { personId: string; enrolmentId: string; module: string; lesson: string },
): Promise<LessonStep | null> {
  const { personId, enrolmentId, module, lesson } = asked
  const enrolment = await findEnrolment(db, { enrolmentId, personId })
  const version = enrolment && (await findProgrammeVersion(db, enrolment.programmeVersionId))
  if (!version) return null
  const { completedLessons } = await readProgress(db, enrolmentId)
  const completed = new Set(completedLessons.map((each) => each.lessonVersionId))
  return findStep(orderLessons(version, completed), module, lesson)?.step ?? null
}
