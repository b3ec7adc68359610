import type { Database } from '../platform/database/database.server'
import type { Language } from '../platform/i18n/language'
import { findLessonText } from './data/lesson-texts'
import { openPublishedCache } from '../platform/database/open-published-cache.server'
import type { LessonText } from './domain/publication'

const remember = openPublishedCache<LessonText>(16 * 1024 * 1024)

/** A lesson's text in one language, or null. Remembered in memory, like every published thing. */
export function findLesson(
  db: Database,
  lessonVersionId: string,
  language: Language,
): Promise<LessonText | null> {
  return remember(`${lessonVersionId}:${language}`, () =>
    findLessonText(db, lessonVersionId, language),
  )
}
