import { and, asc, eq, inArray } from 'drizzle-orm'
import {
  enrolments,
  hoursEntries,
  learningGrants,
  lessonCompletions,
  lessonEntries,
  lessonOpenings,
  lessonPlaces,
  lessonTexts,
} from '../../../db/schema/learning'
import type { OwnTable, RowReading } from '../../platform/database/own-rows'
import { openEntry } from '../sealing/seal-entry.server'

type LessonColumn = (
  | typeof hoursEntries
  | typeof lessonCompletions
  | typeof lessonEntries
  | typeof lessonOpenings
  | typeof lessonPlaces
)['lessonVersionId']

/** The text of a lesson in the language of whoever reads, for its title; a lesson may have none in it. */
function textOf(
  lesson: LessonColumn,
  { language }: RowReading,
) {
  return and(eq(lessonTexts.lessonVersionId, lesson), eq(lessonTexts.language, language))
}

/** Which programmes the person began. */
export const ownEnrolments: OwnTable = {
  table: 'enrolment',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({
        programme: enrolments.programme,
        number: enrolments.number,
        enrolledAt: enrolments.enrolledAt,
      })
      .from(enrolments)
      .where(eq(enrolments.personId, owner.personId))
      .orderBy(asc(enrolments.id))
      .limit(page.limit)
      .offset(page.offset),
}

/** What a trainer granted the person; not who it was. */
export const ownGrants: OwnTable = {
  table: 'learning_grant',
  by: ['person_id'],
  list: ({ db, owner, page }) =>
    db
      .select({
        kind: learningGrants.kind,
        amount: learningGrants.amount,
        reason: learningGrants.reason,
        grantedAt: learningGrants.grantedAt,
      })
      .from(learningGrants)
      .where(eq(learningGrants.personId, owner.personId))
      .orderBy(asc(learningGrants.id))
      .limit(page.limit)
      .offset(page.offset),
}

/** Lessons that were opened. */
export const ownOpenings: OwnTable = {
  table: 'lesson_opening',
  by: ['enrolment_id'],
  list: (reading) =>
    reading.db
      .select({ lesson: lessonTexts.title, openedAt: lessonOpenings.openedAt })
      .from(lessonOpenings)
      .leftJoin(lessonTexts, textOf(lessonOpenings.lessonVersionId, reading))
      .where(inArray(lessonOpenings.enrolmentId, reading.owner.enrolmentIds))
      .orderBy(asc(lessonOpenings.enrolmentId), asc(lessonOpenings.lessonVersionId))
      .limit(reading.page.limit)
      .offset(reading.page.offset),
}

/** Lessons that were finished. */
export const ownCompletions: OwnTable = {
  table: 'lesson_completion',
  by: ['enrolment_id'],
  list: (reading) =>
    reading.db
      .select({ lesson: lessonTexts.title, completedAt: lessonCompletions.completedAt })
      .from(lessonCompletions)
      .leftJoin(lessonTexts, textOf(lessonCompletions.lessonVersionId, reading))
      .where(inArray(lessonCompletions.enrolmentId, reading.owner.enrolmentIds))
      .orderBy(asc(lessonCompletions.enrolmentId), asc(lessonCompletions.lessonVersionId))
      .limit(reading.page.limit)
      .offset(reading.page.offset),
}

/** Where the person stopped reading. */
export const ownPlaces: OwnTable = {
  table: 'lesson_place',
  by: ['enrolment_id'],
  list: (reading) =>
    reading.db
      .select({
        lesson: lessonTexts.title,
        section: lessonPlaces.section,
        keptAt: lessonPlaces.keptAt,
      })
      .from(lessonPlaces)
      .leftJoin(lessonTexts, textOf(lessonPlaces.lessonVersionId, reading))
      .where(inArray(lessonPlaces.enrolmentId, reading.owner.enrolmentIds))
      .orderBy(asc(lessonPlaces.enrolmentId), asc(lessonPlaces.lessonVersionId))
      .limit(reading.page.limit)
      .offset(reading.page.offset),
}

/** What the person wrote and chose in lessons, opened for them. */
export const ownEntries: OwnTable = {
  table: 'lesson_entry',
  by: ['enrolment_id'],
  list: async (reading) => {
    const rows = await reading.db
      .select({
        lesson: lessonTexts.title,
        enrolmentId: lessonEntries.enrolmentId,
        lessonVersionId: lessonEntries.lessonVersionId,
        part: lessonEntries.part,
        sealed: lessonEntries.sealed,
        keptAt: lessonEntries.keptAt,
      })
      .from(lessonEntries)
      .leftJoin(lessonTexts, textOf(lessonEntries.lessonVersionId, reading))
      .where(inArray(lessonEntries.enrolmentId, reading.owner.enrolmentIds))
      .orderBy(
        asc(lessonEntries.enrolmentId),
        asc(lessonEntries.lessonVersionId),
        asc(lessonEntries.part),
      )
      .limit(reading.page.limit)
      .offset(reading.page.offset)
    return rows.map(({ lesson, sealed, keptAt, ...place }) => ({
      lesson,
      part: place.part,
      written: openEntry(reading.secrets, place, sealed),
      keptAt,
    }))
  },
}

/** The hours that were credited. */
export const ownHours: OwnTable = {
  table: 'hours_entry',
  by: ['enrolment_id'],
  list: (reading) =>
    reading.db
      .select({
        lesson: lessonTexts.title,
        minutes: hoursEntries.minutes,
        openedAt: hoursEntries.openedAt,
        completedAt: hoursEntries.completedAt,
        creditedAt: hoursEntries.creditedAt,
      })
      .from(hoursEntries)
      .leftJoin(lessonTexts, textOf(hoursEntries.lessonVersionId, reading))
      .where(inArray(hoursEntries.enrolmentId, reading.owner.enrolmentIds))
      .orderBy(asc(hoursEntries.id))
      .limit(reading.page.limit)
      .offset(reading.page.offset),
}
