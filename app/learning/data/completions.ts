import { and, asc, count, eq, inArray, max, sum } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { hoursEntries, lessonCompletions } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'
import type { Progress } from '../domain/enrolment'

/**
 * An enrolment's finished lessons with what the ledger credits for each, in the order of finishing.
 * One query for both: a completion and its entry are written in one transaction and never changed.
 */
export async function selectCompletions(
  db: Database,
  enrolmentId: string,
): Promise<Progress['completedLessons']> {
  const rows = await db
    .select({
      lessonVersionId: lessonCompletions.lessonVersionId,
      at: lessonCompletions.completedAt,
      minutes: hoursEntries.minutes,
    })
    .from(lessonCompletions)
    .leftJoin(
      hoursEntries,
      and(
        eq(hoursEntries.enrolmentId, lessonCompletions.enrolmentId),
        eq(hoursEntries.lessonVersionId, lessonCompletions.lessonVersionId),
      ),
    )
    .where(eq(lessonCompletions.enrolmentId, enrolmentId))
    .orderBy(asc(lessonCompletions.completedAt))
  return rows.map((row) => ({ ...row, minutes: row.minutes ?? 0 }))
}

type Completion = { enrolmentId: string; lessonVersionId: string; minutes: number; now: Date }

/** Writes a completion and credits its minutes, unless that was done before. Tells whether it wrote. */
export async function insertCompletion(tx: Database, completion: Completion): Promise<boolean> {
  const { enrolmentId, lessonVersionId, minutes, now } = completion
  const [inserted] = await tx
    .insert(lessonCompletions)
    .values({ enrolmentId, lessonVersionId, completedAt: now })
    .onConflictDoNothing()
    .returning()
  if (!inserted) return false
  await tx
    .insert(hoursEntries)
    .values({ id: uuid(), enrolmentId, lessonVersionId, minutes, creditedAt: now })
  return true
}

/** How far an enrolment has come, in figures. */
export type ProgressFigures = { lessons: number; minutes: number; lastAt: Date }

/** Figures of several enrolments at once, by id; one without a finished lesson is absent. */
export async function selectProgressFigures(
  db: Database,
  enrolmentIds: string[],
): Promise<Map<string, ProgressFigures>> {
  if (enrolmentIds.length === 0) return new Map()
  const rows = await db
    .select({
      enrolmentId: hoursEntries.enrolmentId,
      lessons: count(),
      minutes: sum(hoursEntries.minutes).mapWith(Number),
      lastAt: max(hoursEntries.creditedAt),
    })
    .from(hoursEntries)
    .where(inArray(hoursEntries.enrolmentId, enrolmentIds))
    .groupBy(hoursEntries.enrolmentId)
  return new Map(
    rows.flatMap(({ enrolmentId, lastAt, ...figures }) =>
      lastAt ? [[enrolmentId, { ...figures, lastAt }] as const] : [],
    ),
  )
}
