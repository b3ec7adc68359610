import { and, eq, inArray, max, min } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { selfCheckAnswers } from '../../../db/schema/assessment'
import type { Database } from '../../platform/database/database.server'
import type { Answer } from '../domain/answer'

/** Adds an answer to a self-check question; earlier ones stay. */
export async function insertSelfCheckAnswer(
  tx: Database,
  answer: Omit<typeof selfCheckAnswers.$inferInsert, 'id'>,
): Promise<void> {
  await tx.insert(selfCheckAnswers).values({ id: uuid(), ...answer })
}

/** The newest answer of an enrolment to each of these questions that has one. Ids grow with time. */
export async function listNewestSelfCheckAnswers(
  db: Database,
  enrolmentId: string,
  questionVersionIds: readonly string[],
): Promise<Map<string, Answer>> {
  const newest = db
    .select({ id: max(selfCheckAnswers.id) })
    .from(selfCheckAnswers)
    .where(
      and(
        eq(selfCheckAnswers.enrolmentId, enrolmentId),
        inArray(selfCheckAnswers.questionVersionId, [...questionVersionIds]),
      ),
    )
    .groupBy(selfCheckAnswers.questionVersionId)
  const rows = await db
    .select({ question: selfCheckAnswers.questionVersionId, answer: selfCheckAnswers.answer })
    .from(selfCheckAnswers)
    .where(inArray(selfCheckAnswers.id, newest))
  return new Map(rows.map((row) => [row.question, row.answer]))
}

/** When an enrolment first answered each self-check question that it did answer. */
export async function listFirstSelfCheckAnswers(
  db: Database,
  enrolmentId: string,
): Promise<Map<string, Date>> {
  const rows = await db
    .select({ question: selfCheckAnswers.questionVersionId, at: min(selfCheckAnswers.answeredAt) })
    .from(selfCheckAnswers)
    .where(eq(selfCheckAnswers.enrolmentId, enrolmentId))
    .groupBy(selfCheckAnswers.questionVersionId)
  return new Map(rows.flatMap(({ question, at }) => (at ? [[question, at]] : [])))
}
