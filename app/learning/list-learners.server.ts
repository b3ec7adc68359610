import type { Database } from '../platform/database/database.server'
import { selectProgressFigures } from './data/completions'
import { selectEnrolments, type EnrolmentsAsked } from './data/enrolments'
import { countLessons } from './domain/programme-version'
import { findProgrammeVersion } from './find-programme-version.server'

/** A learner of a programme, in figures, for those who may view progress. */
export type LearnerFigures = {
  enrolmentId: string
  personId: string
  enrolledAt: Date
  lessonsDone: number
  /** Of the programme version that this learner is on. */
  lessonsInAll: number
  minutes: number
  /** When the last lesson was finished; null when none was. */
  lastAt: Date | null
}

/** One page of a programme's learners, the latest enrolled first. */
export async function listLearners(
  db: Database,
  asked: EnrolmentsAsked,
): Promise<LearnerFigures[]> {
  const enrolments = await selectEnrolments(db, asked)
  const figures = await selectProgressFigures(
    db,
    enrolments.map((enrolment) => enrolment.id),
  )
  return Promise.all(
    enrolments.map(async ({ id, personId, enrolledAt, programmeVersionId }) => {
      const version = await findProgrammeVersion(db, programmeVersionId)
      const progress = figures.get(id)
      return {
        enrolmentId: id,
        personId,
        enrolledAt,
        lessonsDone: progress?.lessons ?? 0,
        lessonsInAll: countLessons(version),
        minutes: progress?.minutes ?? 0,
        lastAt: progress?.lastAt ?? null,
      }
    }),
  )
}
