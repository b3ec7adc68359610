import { and, eq } from 'drizzle-orm'
import { lessonTexts } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'
import type { Language } from '../../platform/i18n/language'
import type { LessonText } from '../domain/publication'

/** Reads a lesson's text in one language, or null. */
export async function findLessonText(
  db: Database,
  lessonVersionId: string,
  language: Language,
): Promise<LessonText | null> {
  const [text] = await db
    .select({
      title: lessonTexts.title,
      summary: lessonTexts.summary,
      checkedOn: lessonTexts.checkedOn,
      gained: lessonTexts.gained,
      words: lessonTexts.words,
      blocks: lessonTexts.blocks,
    })
    .from(lessonTexts)
    .where(and(eq(lessonTexts.lessonVersionId, lessonVersionId), eq(lessonTexts.language, language)))
  return text ?? null
}
