import type { Database } from '../platform/database/database.server'
import { languages } from '../platform/i18n/language'
import { selfCheckQuestions } from './domain/self-check-questions'
import { findLesson } from './find-lesson.server'

/** The names of the self-check questions that a published lesson asks, in its order: the same in each language. */
export async function findSelfCheckNames(db: Database, lessonVersionId: string): Promise<string[]> {
  const text = await findLesson(db, lessonVersionId, languages[0])
  return selfCheckQuestions(text?.blocks ?? [])
}
