import { and, asc, eq, inArray, lt, max, sql } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import {
  enrolments,
  hoursEntries,
  lessonCompletions,
  lessonOpenings,
  lessonPlaces,
} from '../../../db/schema/learning'
import { futureFrom } from '../../platform/clock/from-the-future'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'
import type { LessonGround } from '../domain/lesson-ground'

/** A lesson that was opened, and what is known of its end. */
export type LessonProgress = {
  lessonVersionId: string
  openedAt: Date
  completedAt: Date | null
  minutes: number | null
  countsFrom: Date | null
  /** The number of the section at which they stopped, until it is finished. */
  section: number | null
}

const progressOf = prepareOnce((db) =>
  db
    .select({
      lessonVersionId: lessonOpenings.lessonVersionId,
      openedAt: lessonOpenings.openedAt,
      completedAt: lessonCompletions.completedAt,
      minutes: hoursEntries.minutes,
      countsFrom: hoursEntries.creditedAt,
      section: lessonPlaces.section,
    })
    .from(lessonOpenings)
    .leftJoin(
      lessonCompletions,
      and(
        eq(lessonCompletions.enrolmentId, lessonOpenings.enrolmentId),
        eq(lessonCompletions.lessonVersionId, lessonOpenings.lessonVersionId),
      ),
    )
    .leftJoin(
      hoursEntries,
      and(
        eq(hoursEntries.enrolmentId, lessonOpenings.enrolmentId),
        eq(hoursEntries.lessonVersionId, lessonOpenings.lessonVersionId),
      ),
    )
    .leftJoin(
      lessonPlaces,
      and(
        eq(lessonPlaces.enrolmentId, lessonOpenings.enrolmentId),
        eq(lessonPlaces.lessonVersionId, lessonOpenings.lessonVersionId),
      ),
    )
    .where(eq(lessonOpenings.enrolmentId, sql.placeholder('enrolmentId')))
    .orderBy(
      asc(lessonCompletions.completedAt),
      asc(lessonOpenings.openedAt),
      asc(lessonOpenings.lessonVersionId),
    ),
)

/**
 * An enrolment's opened lessons, in the order of finishing, each with what the ledger credits for it. One query for
 * all: a lesson is opened before it is finished, and a completion and its entry are written in one transaction.
 */
export async function listLessonProgress(
  db: Database,
  enrolmentId: string,
): Promise<LessonProgress[]> {
  return progressOf(db).execute({ enrolmentId })
}

/** A finished lesson with what it credits and why. */
export type Completion = {
  enrolmentId: string
  lessonVersionId: string
  openedAt: Date
  completedAt: Date
  plannedMinutes: number
  /** Credited, and from when on they count. */
  minutes: number
  countsFrom: Date
  ground: Pick<LessonGround, 'words' | 'activityMinutes' | 'questions'>
}

/** Writes a completion and credits its minutes, unless that was done before. Tells whether it wrote. */
export async function insertCompletion(tx: Database, completion: Completion): Promise<boolean> {
  const { enrolmentId, lessonVersionId, countsFrom, ground, ...facts } = completion
  const [inserted] = await tx
    .insert(lessonCompletions)
    .values({ enrolmentId, lessonVersionId, completedAt: facts.completedAt })
    .onConflictDoNothing()
    .returning()
  if (!inserted) return false
  const { words, activityMinutes, questions } = ground
  await tx.insert(hoursEntries).values({
    id: uuid(),
    enrolmentId,
    lessonVersionId,
    creditedAt: countsFrom,
    words,
    activityMinutes,
    questions,
    ...facts,
  })
  return true
}

/**
 * When a person last finished a lesson, and the last instant from which on a lesson of theirs counts, over all their
 * enrolments; null when they finished none. What was
 * finished while the clock ran ahead is left out: it would hold up what comes after it.
 */
export async function findLatestFinishRow(
  db: Database,
  personId: string,
  now: Date,
): Promise<{ finishedAt: Date | null; countsFrom: Date | null }> {
  const [latest] = await db
    .select({
      finishedAt: max(lessonCompletions.completedAt),
      countsFrom: max(hoursEntries.creditedAt),
    })
    .from(enrolments)
    .innerJoin(lessonCompletions, eq(lessonCompletions.enrolmentId, enrolments.id))
    .innerJoin(
      hoursEntries,
      and(
        eq(hoursEntries.enrolmentId, lessonCompletions.enrolmentId),
        eq(hoursEntries.lessonVersionId, lessonCompletions.lessonVersionId),
      ),
    )
    .where(
      and(
        eq(enrolments.personId, personId),
        lt(lessonCompletions.completedAt, futureFrom(now)),
      ),
    )
  return latest ?? { finishedAt: null, countsFrom: null }
}

/** A finished lesson of some enrolment, as those who view the progress of many see it. */
export type FinishedLesson = {
  enrolmentId: string
  at: Date
  minutes: number
  countsFrom: Date
}

/** The finished lessons of several enrolments at once. */
export async function listFinishedLessons(
  db: Database,
  enrolmentIds: string[],
): Promise<FinishedLesson[]> {
  if (enrolmentIds.length === 0) return []
  return db
    .select({
      enrolmentId: hoursEntries.enrolmentId,
      at: lessonCompletions.completedAt,
      minutes: hoursEntries.minutes,
      countsFrom: hoursEntries.creditedAt,
    })
    .from(hoursEntries)
    .innerJoin(
      lessonCompletions,
      and(
        eq(lessonCompletions.enrolmentId, hoursEntries.enrolmentId),
        eq(lessonCompletions.lessonVersionId, hoursEntries.lessonVersionId),
      ),
    )
    .where(inArray(hoursEntries.enrolmentId, enrolmentIds))
}
