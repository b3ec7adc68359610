import { and, desc, eq, isNotNull, isNull, lt, lte } from 'drizzle-orm'
import { lessonRemarks as remarks } from '../../../db/schema/learning-remarks'
import type { Database } from '../../platform/database/database.server'

type RemarkRow = typeof remarks.$inferSelect

/** Adds a remark. @returns false when the same was sent before, which stays as it is. */
export async function insertRemark(
  tx: Database,
  remark: Omit<RemarkRow, 'answeredAt' | 'answeredBy' | 'answer'>,
): Promise<boolean> {
  const added = await tx
    .insert(remarks)
    .values(remark)
    .onConflictDoNothing({ target: remarks.sending })
    .returning({ id: remarks.id })
  return added.length > 0
}

/** Whether the same was sent before. */
export async function hasRemark(db: Database, sending: string): Promise<boolean> {
  const [found] = await db
    .select({ id: remarks.id })
    .from(remarks)
    .where(eq(remarks.sending, sending))
  return found !== undefined
}

/** Remarks on the lessons of a programme, open or answered, the newest first. @param asked.before an id, to go on from it. */
export async function listRemarkRows(
  db: Database,
  asked: { programme: string; answered: boolean; before: string | undefined; limit: number },
): Promise<RemarkRow[]> {
  const { programme, answered, before, limit } = asked
  return db
    .select()
    .from(remarks)
    .where(
      and(
        eq(remarks.programme, programme),
        answered ? isNotNull(remarks.answeredAt) : isNull(remarks.answeredAt),
        before === undefined ? undefined : lt(remarks.id, before),
      ),
    )
    .orderBy(desc(remarks.id))
    .limit(limit)
}

/** Remarks on one lesson to which this learner wants an answer, the newest first, as many as one reads. */
export async function listOwnRemarkRows(
  db: Database,
  { enrolmentId, lessonVersionId }: Pick<RemarkRow, 'lessonVersionId'> & { enrolmentId: string },
): Promise<RemarkRow[]> {
  return db
    .select()
    .from(remarks)
    .where(and(eq(remarks.enrolmentId, enrolmentId), eq(remarks.lessonVersionId, lessonVersionId)))
    .orderBy(desc(remarks.id))
    .limit(50)
}

/**
 * Answers the open remarks on a place of a programme, those up to `seen`. @returns what was answered now; nothing when somebody
 * else was faster.
 */
export async function updateAnswered(
  tx: Database,
  asked: { programme: string; place: string; seen: string },
  answer: { answeredBy: string; answeredAt: Date; answer: string },
): Promise<Pick<RemarkRow, 'id' | 'enrolmentId' | 'module' | 'lesson'>[]> {
  return tx
    .update(remarks)
    .set(answer)
    .where(
      and(
        eq(remarks.programme, asked.programme),
        eq(remarks.place, asked.place),
        lte(remarks.id, asked.seen),
        isNull(remarks.answeredAt),
      ),
    )
    .returning({
      id: remarks.id,
      enrolmentId: remarks.enrolmentId,
      module: remarks.module,
      lesson: remarks.lesson,
    })
}

/** How many remarks on the lessons of a programme wait for an answer. */
export async function countOpenRemarks(db: Database, programme: string): Promise<number> {
  return db.$count(remarks, and(eq(remarks.programme, programme), isNull(remarks.answeredAt)))
}

/** Removes remarks that were sent before this. */
export async function deleteRemarksBefore(tx: Database, before: Date): Promise<void> {
  await tx.delete(remarks).where(lt(remarks.sentAt, before))
}
