import type { Database } from '../platform/database/database.server'
import { insertCompletion, findLatestFinishRow } from './data/completions'
import { findAnyEnrolment } from './data/enrolments'
import { deletePlace } from './data/places'
import { countFrom } from './domain/hours-ledger'
import { judgeStay, type Stay } from './domain/judge-stay'
import { orderLessons } from './domain/lesson-order'
import { findLessonGround } from './find-lesson-ground.server'
import { findProgrammeVersion } from './find-programme-version.server'
import { readProgress } from './read-progress.server'
import { isFromTheFuture } from '../platform/clock/from-the-future'

export type CompleteLesson = {
  enrolmentId: string
  lessonVersionId: string
  /** How many of the lesson's self-check questions were never answered; the rooms above know. */
  unanswered: number
  now: Date
}

export type CompleteLessonOutcome =
  | { kind: 'completed'; creditedMinutes: number }
  | { kind: 'refused'; why: 'no-such-lesson' | 'out-of-order' | 'not-opened' }
  /** `stay` is null when only questions are missing. */
  | { kind: 'refused'; why: 'not-yet'; stay: Stay | null; unanswered: number }

/**
 * Marks a lesson as finished and credits its minutes to the hours ledger, once: finishing it again
 * credits 0 minutes. The caller has made sure whose enrolment it is.
 *
 * Refused: a lesson that the enrolment's programme version does not have, and a lesson before which
 * another is unfinished; a lesson that was never opened, or not for as long as reading it takes at the least;
 * a lesson of which a self-check question was not answered. There is no way round, for anybody: the time of one person
 * runs once, in however many enrolments they learn.
 */
export async function completeLesson(
  tx: Database,
  { enrolmentId, lessonVersionId, unanswered, now }: CompleteLesson,
): Promise<CompleteLessonOutcome> {
  const enrolment = await findAnyEnrolment(tx, enrolmentId)
  if (!enrolment) return { kind: 'refused', why: 'no-such-lesson' }
  const version = await findProgrammeVersion(tx, enrolment.programmeVersionId)
  const { completedLessons, openedAt } = await readProgress(tx, enrolmentId)
  const completed = new Set(completedLessons.map((each) => each.lessonVersionId))
  const step = orderLessons(version, completed).find((each) => each.lesson.id === lessonVersionId)
  if (!step) return { kind: 'refused', why: 'no-such-lesson' }
  if (step.state === 'done') return { kind: 'completed', creditedMinutes: 0 }
  if (step.state === 'locked') return { kind: 'refused', why: 'out-of-order' }

  const opened = openedAt.get(lessonVersionId)
  if (!opened) return { kind: 'refused', why: 'not-opened' }
  // Opened while the clock ran ahead: nobody knows when, and it must not stay shut until that time comes.
  const isAhead = isFromTheFuture(opened, now)
  const begun = isAhead ? now : opened
  const ground = await findLessonGround(tx, lessonVersionId)
  const { finishedAt, countsFrom } = await findLatestFinishRow(tx, enrolment.personId, now)
  const stay = judgeStay({
    openedAt: isAhead ? null : opened,
    previousAt: finishedAt,
    readingMinutes: ground.readingMinutes,
    now,
  })
  if (stay || unanswered > 0) return { kind: 'refused', why: 'not-yet', stay, unanswered }

  const { minutes } = step.lesson
  const wrote = await insertCompletion(tx, {
    enrolmentId,
    lessonVersionId,
    openedAt: begun,
    completedAt: now,
    plannedMinutes: minutes,
    minutes,
    countsFrom: countFrom({ minutes, openedAt: begun, completedAt: now, before: countsFrom }),
    ground,
  })
  await deletePlace(tx, { enrolmentId, lessonVersionId })
  return { kind: 'completed', creditedMinutes: wrote ? minutes : 0 }
}
