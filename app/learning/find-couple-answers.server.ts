import type { Database } from '../platform/database/database.server'
import { languages } from '../platform/i18n/language'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import { listOwnEnrolments } from './data/enrolments'
import {
  allAnswers,
  readCoupleTask,
  type CoupleAnswers,
  type CoupleTaskName,
} from './domain/couple-task'
import { findPart } from './domain/find-part'
import { findLesson } from './find-lesson.server'
import { findProgrammeVersion } from './find-programme-version.server'
import { listLessonEntries } from './list-lesson-entries.server'

/**
 * What a person answered in a task for two: in the newest of their enrolments in which they have answered all of it; null
 * where there is none. The caller has made sure that it is the person who asks, or that the person lets who asks see it.
 */
export async function findCoupleAnswers(
  db: Database,
  secrets: Secrets,
  { personId, name }: { personId: string; name: CoupleTaskName },
): Promise<CoupleAnswers | null> {
  for (const { id: enrolmentId, programmeVersionId } of await listOwnEnrolments(db, personId)) {
    const version = await findProgrammeVersion(db, programmeVersionId)
    const module = version.modules.find((each) => each.module === name.module)
    const lesson = module?.lessons.find((each) => each.lesson === name.lesson)
    // Its questions have the same names in each language.
    const text = lesson && (await findLesson(db, lesson.id, languages[0]))
    const block = text && findPart(text.blocks, 'CoupleTask', name.task)
    if (!lesson || !block) continue
    const place = { enrolmentId, lessonVersionId: lesson.id, blocks: [block] }
    const { reflections } = await listLessonEntries(db, secrets, place)
    const answers = allAnswers(readCoupleTask(block), reflections)
    if (answers) return answers
  }
  return null
}
