import { eq, sql } from 'drizzle-orm'
import { attemptAnswers } from '../../../db/schema/assessment'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'
import type { Answer } from '../domain/answer'

/** The answers of an attempt by question version, as they stand. */
export async function readSheet(db: Database, attemptId: string): Promise<Map<string, Answer>> {
  const rows = await db
    .select({ question: attemptAnswers.questionVersionId, answer: attemptAnswers.answer })
    .from(attemptAnswers)
    .where(eq(attemptAnswers.attemptId, attemptId))
  return new Map(rows.map((row) => [row.question, row.answer]))
}

const putAnswer = prepareOnce((tx) =>
  tx
    .insert(attemptAnswers)
    .values({
      attemptId: sql.placeholder('attemptId'),
      questionVersionId: sql.placeholder('questionVersionId'),
      answer: sql.placeholder('answer'),
      savedAt: sql.placeholder('savedAt'),
    })
    .onConflictDoUpdate({
      target: [attemptAnswers.attemptId, attemptAnswers.questionVersionId],
      set: { answer: sql`excluded.answer`, savedAt: sql`excluded.saved_at` },
    })
    .prepare(),
)

/** Lets an answer stand for a question of an attempt, in place of an earlier one. */
export async function keepAnswer(
  tx: Database,
  answer: typeof attemptAnswers.$inferInsert,
): Promise<void> {
  await putAnswer(tx).execute(answer)
}
