import type { Database } from '../platform/database/database.server'
import { listLessonProgress } from './data/completions'
import type { Progress } from './domain/enrolment'

/** Which lessons of an enrolment were opened and finished, when, and what the hours ledger holds for them. */
export async function readProgress(db: Database, enrolmentId: string): Promise<Progress> {
  const lessons = await listLessonProgress(db, enrolmentId)
  return {
    completedLessons: lessons.flatMap(({ lessonVersionId, completedAt, minutes, countsFrom }) =>
      completedAt
        ? [
            {
              lessonVersionId,
              at: completedAt,
              minutes: minutes ?? 0,
              countsFrom: countsFrom ?? completedAt,
            },
          ]
        : [],
    ),
    openedAt: new Map(lessons.map((each) => [each.lessonVersionId, each.openedAt])),
    stoppedAt: new Map(
      lessons.flatMap(({ lessonVersionId, completedAt, section }) =>
        section !== null && !completedAt ? [[lessonVersionId, section] as const] : [],
      ),
    ),
  }
}
