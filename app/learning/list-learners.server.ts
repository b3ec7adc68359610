import type { Database } from '../platform/database/database.server'
import { listFinishedLessons } from './data/completions'
import { listEnrolments, type EnrolmentsAsked } from './data/enrolments'
import { creditedBy, readAsOfNow } from './domain/hours-ledger'
import { countLessons, countMinutes } from './domain/programme-version'
import { findProgrammeVersion } from './find-programme-version.server'

/** A learner of a programme, in figures, for those who may view progress. */
export type LearnerFigures = {
  enrolmentId: string
  personId: string
  enrolledAt: Date
  lessonsDone: number
  /** Of the programme version that this learner is on. */
  lessonsInAll: number
  /** Credited until now. */
  minutes: number
  /** What all its lessons credit. */
  plannedMinutes: number
  /** When the last lesson was finished; null when none was. */
  lastAt: Date | null
}

/** One page of a programme's learners, the latest enrolled first, as they stand at `now`. */
export async function listLearners(
  db: Database,
  { now, ...asked }: EnrolmentsAsked & { now: Date },
): Promise<LearnerFigures[]> {
  const enrolments = await listEnrolments(db, asked)
  const finished = await listFinishedLessons(
    db,
    enrolments.map((enrolment) => enrolment.id),
  )
  return Promise.all(
    enrolments.map(async ({ id, personId, enrolledAt, programmeVersionId }) => {
      const version = await findProgrammeVersion(db, programmeVersionId)
      const own = finished.filter((each) => each.enrolmentId === id)
      const lessons = readAsOfNow(own, now)
      const instants = lessons.map((each) => each.at.getTime())
      return {
        enrolmentId: id,
        personId,
        enrolledAt,
        lessonsDone: lessons.length,
        lessonsInAll: countLessons(version),
        minutes: creditedBy(lessons, now),
        plannedMinutes: countMinutes(version.modules),
        lastAt: instants.length > 0 ? new Date(Math.max(...instants)) : null,
      }
    }),
  )
}
