import type { RequestContext } from '../../context'
import { nextLesson, orderLessons, lessonName } from '../domain/lesson-order'
import { countLessons } from '../domain/programme-version'
import { findProgrammeVersion } from '../find-programme-version.server'
import { listOwnEnrolments } from '../list-own-enrolments.server'
import { readProgress } from '../read-progress.server'
import type { Learning } from '../ui/learning-card'

/** A person's enrolments as cards, the latest first: how far they have come, and where they go on. */
export async function showLearning(
  { database, language }: Pick<RequestContext, 'database' | 'language'>,
  personId: string,
): Promise<Learning[]> {
  const enrolments = await listOwnEnrolments(database.read, personId)
  return Promise.all(
    enrolments.map(async ({ id, programmeVersionId, enrolledAt }) => {
      const version = await findProgrammeVersion(database.read, programmeVersionId)
      const { completedLessons } = await readProgress(database.read, id)
      const completed = new Set(completedLessons.map((each) => each.lessonVersionId))
      const next = nextLesson(orderLessons(version, completed))
      const path = `/learn/${id}`
      return {
        path,
        title: version.definition.title[language],
        enrolledAt,
        done: completed.size,
        total: countLessons(version),
        next: next && { path: `${path}/${lessonName(next)}`, title: next.lesson.titles[language] },
      }
    }),
  )
}
