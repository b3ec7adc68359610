import type { Database } from '../platform/database/database.server'
import { languages, type Language } from '../platform/i18n/language'
import { activityMinutes } from './domain/activities'
import { groundOf, type LessonGround } from './domain/lesson-ground'
import { selfCheckQuestions } from './domain/self-check-questions'
import { findLesson } from './find-lesson.server'

/** What the minutes of a published lesson rest on. Its texts are remembered, like every published thing. */
export async function findLessonGround(
  db: Database,
  lessonVersionId: string,
): Promise<LessonGround> {
  const words: Record<Language, number> = { kk: 0, ru: 0, en: 0 }
  let blocks: Parameters<typeof selfCheckQuestions>[0] = []
  for (const language of languages) {
    const text = await findLesson(db, lessonVersionId, language)
    words[language] = text?.words ?? 0
    blocks = text?.blocks ?? blocks
  }
  return groundOf({
    words,
    activityMinutes: activityMinutes(blocks),
    questions: selfCheckQuestions(blocks).length,
  })
}
