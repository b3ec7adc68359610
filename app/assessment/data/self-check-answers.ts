import { eq, inArray, max, min, sql } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { selfCheckAnswers } from '../../../db/schema/assessment'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'
import type { StandingAnswer } from './answers'

/** Adds an answer to a self-check question; earlier ones stay. */
export async function insertSelfCheckAnswer(
  tx: Database,
  answer: Omit<typeof selfCheckAnswers.$inferInsert, 'id'>,
): Promise<void> {
  await tx.insert(selfCheckAnswers).values({ id: uuid(), ...answer })
}

const newestAnswers = prepareOnce((db) => {
  const newest = db
    .select({ id: max(selfCheckAnswers.id) })
    .from(selfCheckAnswers)
    .where(eq(selfCheckAnswers.enrolmentId, sql.placeholder('enrolmentId')))
    .groupBy(selfCheckAnswers.questionVersionId)
  return db
    .select({
      question: selfCheckAnswers.questionVersionId,
      answer: selfCheckAnswers.answer,
      certainty: selfCheckAnswers.certainty,
    })
    .from(selfCheckAnswers)
    .where(inArray(selfCheckAnswers.id, newest))
})

/** The newest answer of an enrolment, and how sure its person was, to each self-check question that it did answer. Ids grow with time. */
export async function listNewestSelfCheckAnswers(
  db: Database,
  enrolmentId: string,
): Promise<Map<string, StandingAnswer>> {
  const rows = await newestAnswers(db).execute({ enrolmentId })
  return new Map(rows.map(({ question, ...standing }) => [question, standing]))
}

const firstAnswers = prepareOnce((db) =>
  db
    .select({ question: selfCheckAnswers.questionVersionId, at: min(selfCheckAnswers.answeredAt) })
    .from(selfCheckAnswers)
    .where(eq(selfCheckAnswers.enrolmentId, sql.placeholder('enrolmentId')))
    .groupBy(selfCheckAnswers.questionVersionId),
)

/** When an enrolment first answered each self-check question that it did answer. */
export async function listFirstSelfCheckAnswers(
  db: Database,
  enrolmentId: string,
): Promise<Map<string, Date>> {
  const rows = await firstAnswers(db).execute({ enrolmentId })
  return new Map(rows.flatMap(({ question, at }) => (at ? [[question, at]] : [])))
}
