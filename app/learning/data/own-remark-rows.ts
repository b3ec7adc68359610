import { and, asc, eq, inArray } from 'drizzle-orm'
import { lessonTexts } from '../../../db/schema/learning'
import { lessonRemarks } from '../../../db/schema/learning-remarks'
import type { OwnTable } from '../../platform/database/own-rows'
import { openRemark } from '../sealing/seal-remark.server'

/** What the person noted of lessons and wanted answered, opened for them; of anything else nobody knows whose it is. */
export const ownRemarkRows: OwnTable = {
  table: 'lesson_remark',
  by: ['enrolment_id'],
  list: async ({ db, secrets, owner, page, language }) => {
    const inLanguage = and(
      eq(lessonTexts.lessonVersionId, lessonRemarks.lessonVersionId),
      eq(lessonTexts.language, language),
    )
    const rows = await db
      .select({
        id: lessonRemarks.id,
        lesson: lessonTexts.title,
        part: lessonRemarks.quoted,
        kind: lessonRemarks.kind,
        sealed: lessonRemarks.sealed,
        sentAt: lessonRemarks.sentAt,
        answers: lessonRemarks.answer,
        answeredAt: lessonRemarks.answeredAt,
      })
      .from(lessonRemarks)
      .leftJoin(lessonTexts, inLanguage)
      .where(inArray(lessonRemarks.enrolmentId, owner.enrolmentIds))
      .orderBy(asc(lessonRemarks.id))
      .limit(page.limit)
      .offset(page.offset)
    return rows.map(({ id, sealed, ...row }) => ({
      ...row,
      written: openRemark(secrets, id, sealed),
    }))
  },
}
